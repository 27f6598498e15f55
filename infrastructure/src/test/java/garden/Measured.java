package garden;

import accord.eventlog.EventName;

/** An event that was once measured in inches. */
@EventName("sample.measured/2")
public record Measured(String millimetres) {}
