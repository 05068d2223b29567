package org.doorstep.borough.service;

import java.time.LocalDateTime;

/// A contact with the contact centre, or a note that an officer left.
public record Contact(
        String id,
        boolean note,
        LocalDateTime at,
        String channel,
        String system,
        String key,
        String subject,
        String text,
        String officer) {}
