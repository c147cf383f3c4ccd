CREATE TABLE `query_note` (
	`day` text NOT NULL,
	`query` text NOT NULL,
	`document_id` integer NOT NULL,
	`results` integer,
	`times` integer NOT NULL,
	PRIMARY KEY(`day`, `query`, `document_id`)
);
--> statement-breakpoint
CREATE INDEX `ix_query_note_results` ON `query_note` (`results`);