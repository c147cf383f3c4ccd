CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`actor_id` integer,
	`act` text NOT NULL,
	`documents` text NOT NULL,
	`changes` text NOT NULL,
	`note` text,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ix_audit_act` ON `audit` (`act`);--> statement-breakpoint
CREATE TABLE `audit_document` (
	`document_id` integer NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`document_id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `document` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`external_id` text,
	`title` text NOT NULL,
	`doc_number` text,
	`doc_number_key` text,
	`registration_number` text,
	`genre` text,
	`tier` text,
	`issuer_id` integer,
	`status` text NOT NULL,
	`origin` text NOT NULL,
	`is_public` integer NOT NULL,
	`adopted_on` text,
	`signed_on` text,
	`published_on` text,
	`effective_on` text,
	`valid_until` text,
	`valid_months` integer,
	`trial` integer NOT NULL,
	`created_at` text NOT NULL,
	`created_by_id` integer,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_external_id_unique` ON `document` (`external_id`);--> statement-breakpoint
CREATE INDEX `ix_document_number` ON `document` (`doc_number_key`);--> statement-breakpoint
CREATE INDEX `ix_document_issuer` ON `document` (`issuer_id`);--> statement-breakpoint
CREATE INDEX `ix_document_status` ON `document` (`status`);--> statement-breakpoint
CREATE INDEX `ix_document_public` ON `document` (`is_public`,`published_on`);--> statement-breakpoint
CREATE TABLE `document_issuer` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`issuer_id` integer,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ix_document_issuer_place` ON `document_issuer` (`document_id`,`ordinal`);--> statement-breakpoint
CREATE INDEX `ix_document_issuer_issuer` ON `document_issuer` (`issuer_id`);--> statement-breakpoint
CREATE TABLE `document_span` (
	`document_id` integer NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`validity` text NOT NULL,
	PRIMARY KEY(`document_id`, `from_day`)
);
--> statement-breakpoint
CREATE INDEX `ix_document_span_validity` ON `document_span` (`validity`,`to_day`);--> statement-breakpoint
CREATE TABLE `file` (
	`sha256` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`taken_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `filing` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`line` text NOT NULL,
	`state` text NOT NULL,
	`clock_from` text,
	`due_on` text,
	`submitted_on` text,
	`submitted_by_id` integer,
	`received_on` text,
	`outcome` text,
	`filing_number` text,
	`opinion_text` text,
	`closed_on` text,
	`closed_by_id` integer,
	`from_paper` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ix_filing_line` ON `filing` (`document_id`,`line`);--> statement-breakpoint
CREATE INDEX `ix_filing_state` ON `filing` (`state`);--> statement-breakpoint
CREATE TABLE `flag` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`document_id` integer,
	`issuer_id` integer,
	`due_on` text NOT NULL,
	`rule` text NOT NULL,
	`citation` text NOT NULL,
	`evidence` text NOT NULL,
	`first_seen_on` text NOT NULL,
	`cleared_on` text,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `flag_key_unique` ON `flag` (`key`);--> statement-breakpoint
CREATE INDEX `ix_flag_open` ON `flag` (`cleared_on`,`due_on`);--> statement-breakpoint
CREATE INDEX `ix_flag_document` ON `flag` (`document_id`);--> statement-breakpoint
CREATE TABLE `follower` (
	`name` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `issuer` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`short_names` text NOT NULL,
	`codes` text NOT NULL,
	`kind` text NOT NULL,
	`tier` text NOT NULL,
	`parent_id` integer,
	`own_reviewer` integer NOT NULL,
	`active_from` text,
	`active_to` text,
	`successor_id` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `issuer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`successor_id`) REFERENCES `issuer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issuer_name_unique` ON `issuer` (`name`);--> statement-breakpoint
CREATE TABLE `job_run` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`job` text NOT NULL,
	`for_day` text,
	`state` text NOT NULL,
	`started_at` text NOT NULL,
	`lease_until` integer NOT NULL,
	`finished_at` text,
	`detail` text
);
--> statement-breakpoint
CREATE INDEX `ix_job_run_job` ON `job_run` (`job`,`for_day`);--> statement-breakpoint
CREATE TABLE `legal_event` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`kind` text NOT NULL,
	`on_day` text,
	`until_day` text,
	`scope` text NOT NULL,
	`articles` text NOT NULL,
	`day_stated` integer NOT NULL,
	`basis_document_id` integer,
	`basis_text` text,
	`recorded_by_id` integer,
	`known_at` text NOT NULL,
	`voided_at` text,
	`void_reason` text,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`basis_document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_legal_event_document` ON `legal_event` (`document_id`);--> statement-breakpoint
CREATE INDEX `ix_legal_event_basis` ON `legal_event` (`basis_document_id`);--> statement-breakpoint
CREATE TABLE `mail` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`message_id` text NOT NULL,
	`user_id` integer NOT NULL,
	`address` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_try_at` text,
	`last_error` text,
	`sent_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_message_id_unique` ON `mail` (`message_id`);--> statement-breakpoint
CREATE INDEX `ix_mail_state` ON `mail` (`state`,`next_try_at`);--> statement-breakpoint
CREATE TABLE `notice` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`flag_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`step` text NOT NULL,
	`on_day` text NOT NULL,
	`created_at` text NOT NULL,
	`acknowledged_at` text,
	`mail_id` integer,
	FOREIGN KEY (`flag_id`) REFERENCES `flag`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ix_notice_once` ON `notice` (`flag_id`,`user_id`,`step`);--> statement-breakpoint
CREATE INDEX `ix_notice_user` ON `notice` (`user_id`,`acknowledged_at`);--> statement-breakpoint
CREATE TABLE `problem_event` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`issuer_id` integer NOT NULL,
	`document_id` integer,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`note` text,
	`excluded_at` text,
	`excluded_reason` text,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_problem_event_issuer` ON `problem_event` (`issuer_id`,`on_day`);--> statement-breakpoint
CREATE TABLE `profile` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`from_day` text NOT NULL,
	`json` text NOT NULL,
	`note` text
);
--> statement-breakpoint
CREATE TABLE `relation` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`kind` text NOT NULL,
	`target_document_id` integer,
	`target_title` text,
	`target_doc_number` text,
	`scope` text NOT NULL,
	`articles` text NOT NULL,
	`until_day` text,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`target_document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_relation_document` ON `relation` (`document_id`);--> statement-breakpoint
CREATE INDEX `ix_relation_target` ON `relation` (`target_document_id`);--> statement-breakpoint
CREATE TABLE `review` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`text_version_id` integer,
	`draft_sha256` text,
	`state` text NOT NULL,
	`submitted_on` text,
	`submitted_by_id` integer,
	`accepted_on` text,
	`reviewer_id` integer,
	`due_on` text,
	`opinion` text,
	`opinion_number` text,
	`opinion_text` text,
	`concluded_on` text,
	`adoption` text,
	`adoption_note` text,
	`from_paper` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_review_document` ON `review` (`document_id`);--> statement-breakpoint
CREATE INDEX `ix_review_state` ON `review` (`state`);--> statement-breakpoint
CREATE TABLE `sequence` (
	`name` text PRIMARY KEY NOT NULL,
	`next` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `session` (
	`sid` text PRIMARY KEY NOT NULL,
	`user_id` integer,
	`data` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ix_session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE INDEX `ix_session_expiry` ON `session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `text_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`starts_on` text,
	`file_sha256` text,
	`file_name` text,
	`media_type` text,
	`pages` integer,
	`text` text NOT NULL,
	`text_sha256` text NOT NULL,
	`articles` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ix_text_version_place` ON `text_version` (`document_id`,`ordinal`);--> statement-breakpoint
CREATE INDEX `ix_text_version_file` ON `text_version` (`file_sha256`);--> statement-breakpoint
CREATE INDEX `ix_text_version_text` ON `text_version` (`text_sha256`);--> statement-breakpoint
CREATE TABLE `token` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`user_id` integer NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `token_hash_unique` ON `token` (`hash`);--> statement-breakpoint
CREATE TABLE `upload` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`purpose` text NOT NULL,
	`state` text NOT NULL,
	`file_sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`file_size` integer NOT NULL,
	`media_type` text,
	`pages` integer,
	`method` text,
	`text` text,
	`page_starts` text NOT NULL,
	`warnings` text NOT NULL,
	`metadata` text,
	`evidence` text,
	`fault_code` text,
	`fault_details` text,
	`document_id` integer,
	`issuer_id` integer,
	`uploaded_by_id` integer NOT NULL,
	`uploaded_at` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ix_upload_file` ON `upload` (`file_sha256`);--> statement-breakpoint
CREATE INDEX `ix_upload_state` ON `upload` (`state`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`login` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`issuer_id` integer,
	`mail` text,
	`password_hash` text NOT NULL,
	`must_change_password` integer NOT NULL,
	`failures` integer NOT NULL,
	`locked_until` text,
	`disabled_at` text,
	FOREIGN KEY (`issuer_id`) REFERENCES `issuer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_login_unique` ON `user` (`login`);--> statement-breakpoint
CREATE TABLE `validity_span` (
	`version_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`validity` text NOT NULL,
	PRIMARY KEY(`version_id`, `from_day`)
);
--> statement-breakpoint
CREATE INDEX `ix_validity_span_document` ON `validity_span` (`document_id`,`from_day`);