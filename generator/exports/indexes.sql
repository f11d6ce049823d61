CREATE INDEX reports_by_year ON reports (year, division_id);
CREATE INDEX reports_by_division ON reports (division_id, year);
CREATE INDEX blocks_by_report ON stored_blocks (report_number, number);
CREATE INDEX blocks_by_topic ON stored_blocks (topic);
CREATE INDEX figures_by_block ON stored_figures (block_id);
CREATE INDEX figure_indicators_by_indicator ON figure_indicators (indicator);
CREATE INDEX mentions_by_block ON stored_mentions (block_id);
CREATE INDEX mentions_by_indicator ON stored_mentions (indicator);
