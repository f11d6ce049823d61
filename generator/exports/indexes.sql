CREATE INDEX reports_by_year ON reports (year, division_id);
CREATE INDEX reports_by_division ON reports (division_id, year);
CREATE INDEX blocks_by_topic ON blocks (topic);
CREATE INDEX figures_by_block ON figures (report_id, number);
CREATE INDEX figure_indicators_by_indicator ON figure_indicators (indicator);
CREATE INDEX mentions_by_block ON mentions (report_id, number);
CREATE INDEX mentions_by_indicator ON mentions (indicator);
