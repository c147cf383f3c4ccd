CREATE TABLE `material` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`publisher` text,
	`issued_on` text,
	`text` text,
	`attachment_id` integer,
	`file_sha256` text,
	`file_name` text,
	`file_size` integer,
	`media_type` text,
	`added_at` text NOT NULL,
	`added_by_id` integer,
	`shown_at` text,
	`shown_by_id` integer,
	`hidden_at` text,
	`hidden_by_id` integer,
	`hide_reason` text,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_material_document` ON `material` (`document_id`);--> statement-breakpoint
CREATE INDEX `ix_material_attachment` ON `material` (`attachment_id`);--> statement-breakpoint
CREATE INDEX `ix_material_file` ON `material` (`file_sha256`);--> statement-breakpoint
CREATE TABLE `subject_batch` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`changes` text NOT NULL,
	`set_at` text NOT NULL,
	`set_by_id` integer,
	`undone_at` text,
	`undone_by_id` integer
);
--> statement-breakpoint
CREATE INDEX `ix_subject_batch_at` ON `subject_batch` (`set_at`);--> statement-breakpoint
ALTER TABLE `document` ADD `subject` text;--> statement-breakpoint
CREATE INDEX `ix_document_subject` ON `document` (`subject`);