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
        :root { color-scheme: light dark; --page: #f6f8fa; --surface: #fff; --text: #24292f; --line: #d0d7de }
        @media (prefers-color-scheme: dark) {
          :root { --page: #0d1117; --surface: #161b22; --text: #c9d1d9; --line: #30363d }
        }
        body { font: 16px/1.4 "Noto Sans", system-ui, "Segoe UI", Arial, sans-serif; margin: 0;
          color: var(--text); background: var(--page) }
        header { background: var(--surface); border-bottom: 1px solid var(--line); font-weight: bold; padding: 12px 24px }
        main { max-width: 40em; padding: 24px }
        h1 { font-size: 26px; line-height: 1.2; margin: 0 0 12px }
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
