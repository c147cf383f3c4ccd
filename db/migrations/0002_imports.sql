CREATE TABLE `import_batch` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`ledger_sha256` text,
	`sources` text NOT NULL,
	`choices` text,
	`plan_sha256` text,
	`counts` text,
	`fault_code` text,
	`fault_details` text,
	`started_by_id` integer,
	`created_at` text NOT NULL,
	`finished_at` text,
	`undone_at` text,
	`undo_reason` text
);
--> statement-breakpoint
CREATE INDEX `ix_import_batch_state` ON `import_batch` (`state`);--> statement-breakpoint
CREATE TABLE `imported_document` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`batch_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	`place` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `imported_document_document_id_unique` ON `imported_document` (`document_id`);--> statement-breakpoint
CREATE INDEX `ix_imported_document_batch` ON `imported_document` (`batch_id`);