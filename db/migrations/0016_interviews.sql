CREATE TABLE `interview` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`issuer_id` integer NOT NULL,
	`form` text NOT NULL,
	`measure` text NOT NULL,
	`threshold` real NOT NULL,
	`spent_measure` text NOT NULL,
	`spent_threshold` real NOT NULL,
	`state` text NOT NULL,
	`events` text NOT NULL,
	`sum` real NOT NULL,
	`window_months` integer NOT NULL,
	`citation` text NOT NULL,
	`decided_on` text NOT NULL,
	`decided_at` text NOT NULL,
	`decided_by_id` integer,
	`reason` text,
	`deferred_until` text,
	`previous_id` integer,
	`next_id` integer,
	`told_on` text,
	`notice` text,
	`minutes` text,
	`written_order` text,
	`demands` text NOT NULL,
	`report_due_on` text,
	`reported_on` text,
	`accepted_on` text,
	`delisted_on` text,
	`ended_on` text,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`previous_id`) REFERENCES `interview`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_interview_issuer` ON `interview` (`issuer_id`);--> statement-breakpoint
CREATE INDEX `ix_interview_state` ON `interview` (`state`,`decided_on`);--> statement-breakpoint
CREATE TABLE `interview_step` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`interview_id` integer NOT NULL,
	`act` text NOT NULL,
	`state` text NOT NULL,
	`on_day` text NOT NULL,
	`note` text,
	`due_on` text,
	`by_id` integer,
	`known_at` text NOT NULL,
	FOREIGN KEY (`interview_id`) REFERENCES `interview`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_interview_step_interview` ON `interview_step` (`interview_id`);--> statement-breakpoint
ALTER TABLE `problem_event` ADD `interview_id` integer;