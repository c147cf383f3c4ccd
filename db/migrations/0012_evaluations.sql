CREATE TABLE `evaluation` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`purpose` text NOT NULL,
	`state` text NOT NULL,
	`term_ends_on` text,
	`evaluator` text NOT NULL,
	`criteria` text NOT NULL,
	`from_on` text,
	`to_on` text,
	`due_on` text NOT NULL,
	`planned_on` text NOT NULL,
	`planned_by_id` integer,
	`started_on` text,
	`findings` text NOT NULL,
	`summary` text,
	`proposal` text,
	`reported_on` text,
	`reported_by_id` integer,
	`returned_on` text,
	`return_reason` text,
	`conclusion` text,
	`conclusion_reason` text,
	`concluded_on` text,
	`concluded_by_id` integer,
	`withdrawn_on` text,
	`withdraw_reason` text,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_evaluation_document` ON `evaluation` (`document_id`,`state`);--> statement-breakpoint
CREATE INDEX `ix_evaluation_state` ON `evaluation` (`state`,`due_on`);