package org.doorstep.sync.signin;

import java.nio.charset.StandardCharsets;

/// What the officer's browser shows at the end of a sign-in.
enum ClosingPage {
    SIGNED_IN(200, "You have signed in", "You can close this window and go back to Doorstep."),
    NOT_SIGNED_IN(
            400,
            "You have not signed in",
            "Close this window, go back to Doorstep and sign in again."),
    NOT_HERE(404, "Page not found", "Close this window and go back to Doorstep."),
    ALREADY_USED(
            410, "This page has already been used", "Close this window and go back to Doorstep.");

    private final int status;
    private final String title;
    private final String next;

    ClosingPage(int status, String title, String next) {
        this.status = status;
        this.title = title;
        this.next = next;
    }

    int status() {
        return status;
    }

    byte[] html() {
        return """
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title} - Doorstep</title>
        <style>
        body { font: 19px/1.5 arial, sans-serif; color: #0b0c0c; background: #fff; margin: 0 }
        header { background: #1d70b8; color: #fff; font-weight: bold; padding: 12px 24px }
        main { max-width: 40em; padding: 24px }
        h1 { font-size: 32px; line-height: 1.2; margin: 0 0 24px }
        </style>
        </head>
        <body>
        <header>Doorstep</header>
        <main>
        <h1>{title}</h1>
        <p>{next}</p>
        </main>
        </body>
        </html>
        """
                .replace("{title}", title)
                .replace("{next}", next)
                .getBytes(StandardCharsets.UTF_8);
    }
}
