CREATE TABLE `cleanup_entry` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`round_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	`list` text NOT NULL,
	`ordinal` integer NOT NULL,
	`title` text NOT NULL,
	`doc_number` text,
	`issuer_name` text,
	`published_on` text,
	`effective_on` text,
	`valid_until` text,
	`reason` text,
	`basis` text,
	`amend_by` text,
	`unlisted` integer NOT NULL,
	`event_ids` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `cleanup_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ix_cleanup_entry_round` ON `cleanup_entry` (`round_id`,`list`,`ordinal`);--> statement-breakpoint
CREATE INDEX `ix_cleanup_entry_document` ON `cleanup_entry` (`document_id`);--> statement-breakpoint
CREATE TABLE `cleanup_item` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`round_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	`issuer_id` integer,
	`state` text NOT NULL,
	`matched` text,
	`by_hand` integer NOT NULL,
	`conclusion` text,
	`reason` text,
	`basis` text,
	`amend_by` text,
	`lapse_unless` integer NOT NULL,
	`answered_by_id` integer,
	`answered_at` text,
	`accepted_by_id` integer,
	`accepted_at` text,
	`note` text,
	FOREIGN KEY (`round_id`) REFERENCES `cleanup_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ix_cleanup_item_document` ON `cleanup_item` (`round_id`,`document_id`);--> statement-breakpoint
CREATE INDEX `ix_cleanup_item_issuer` ON `cleanup_item` (`round_id`,`issuer_id`,`state`);--> statement-breakpoint
CREATE INDEX `ix_cleanup_item_of_document` ON `cleanup_item` (`document_id`);--> statement-breakpoint
CREATE INDEX `ix_cleanup_item_of_issuer` ON `cleanup_item` (`issuer_id`);--> statement-breakpoint
CREATE TABLE `cleanup_round` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`cut_off` text NOT NULL,
	`criteria` text NOT NULL,
	`note` text,
	`answer_by` text NOT NULL,
	`finish_by` text NOT NULL,
	`amend_within` text,
	`created_by_id` integer,
	`created_at` text NOT NULL,
	`opened_on` text,
	`opened_by_id` integer,
	`checked_on` text,
	`checked_by_id` integer,
	`decided_on` text,
	`decided_by_id` integer,
	`decision_title` text,
	`decision_number` text,
	`basis_document_id` integer,
	`effective_on` text,
	`strike` text NOT NULL,
	`published_on` text,
	`published_at` text,
	`published_by_id` integer,
	`compared_with_id` integer,
	`ended_at` text,
	`ended_by_id` integer,
	`end_reason` text,
	FOREIGN KEY (`basis_document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`compared_with_id`) REFERENCES `cleanup_round`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_cleanup_round_state` ON `cleanup_round` (`state`,`cut_off`);--> statement-breakpoint
CREATE INDEX `ix_cleanup_round_basis` ON `cleanup_round` (`basis_document_id`);--> statement-breakpoint
CREATE INDEX `ix_cleanup_round_compared` ON `cleanup_round` (`compared_with_id`);--> statement-breakpoint
CREATE TABLE `cleanup_step` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`round_id` integer NOT NULL,
	`item_id` integer,
	`act` text NOT NULL,
	`on_day` text NOT NULL,
	`by_id` integer,
	`at` text NOT NULL,
	`note` text,
	FOREIGN KEY (`round_id`) REFERENCES `cleanup_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `cleanup_item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_cleanup_step_round` ON `cleanup_step` (`round_id`);--> statement-breakpoint
CREATE INDEX `ix_cleanup_step_item` ON `cleanup_step` (`item_id`);--> statement-breakpoint
CREATE TABLE `cleanup_task` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`round_id` integer NOT NULL,
	`issuer_id` integer,
	`due_on` text NOT NULL,
	`moved_to_id` integer,
	`moved_on` text,
	FOREIGN KEY (`round_id`) REFERENCES `cleanup_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moved_to_id`) REFERENCES `cleanup_task`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ix_cleanup_task_round` ON `cleanup_task` (`round_id`,`issuer_id`);--> statement-breakpoint
CREATE INDEX `ix_cleanup_task_issuer` ON `cleanup_task` (`issuer_id`);--> statement-breakpoint
CREATE INDEX `ix_cleanup_task_moved` ON `cleanup_task` (`moved_to_id`);