-- So that one's own second tab is told from somebody else with the same name.
ALTER TABLE correction_steps ADD COLUMN "editor_id" TEXT;
