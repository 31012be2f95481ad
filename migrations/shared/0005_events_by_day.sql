-- Every event in the order of its day, as lists of events read it (api/v1/events).
CREATE INDEX events_happened ON events ("happened_on_earliest");
