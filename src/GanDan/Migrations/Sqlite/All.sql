CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

CREATE TABLE "AspNetUsers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AspNetUsers" PRIMARY KEY,
    "FullName" TEXT NOT NULL,
    "Title" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ClosedAt" TEXT NULL,
    "LastSignedInAt" TEXT NULL,
    "UsedCode" TEXT NULL,
    "UsedCodeAt" TEXT NULL,
    "KeysOff" INTEGER NOT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);

CREATE TABLE "Books" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Books" PRIMARY KEY,
    "Title" TEXT NOT NULL,
    "FirstImportedAt" TEXT NOT NULL
);

CREATE TABLE "Classes" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Classes" PRIMARY KEY,
    "Number" INTEGER NULL,
    "Name" TEXT NOT NULL,
    "NameKey" TEXT NOT NULL,
    "HeldOn" TEXT NOT NULL,
    "Place" TEXT NULL,
    "DeclaredInvited" INTEGER NULL,
    "DeclaredAttended" INTEGER NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawnWhy" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "Corrections" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Corrections" PRIMARY KEY AUTOINCREMENT,
    "RecordKind" TEXT NOT NULL,
    "RecordId" TEXT NOT NULL,
    "Field" TEXT NOT NULL,
    "Before" TEXT NULL,
    "After" TEXT NULL,
    "At" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "Source" TEXT NULL
);

CREATE TABLE "Events" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Events" PRIMARY KEY AUTOINCREMENT,
    "At" TEXT NOT NULL,
    "By" TEXT NULL,
    "ByName" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Subject" TEXT NULL,
    "Facts" TEXT NOT NULL
);

CREATE TABLE "ImportDrafts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ImportDrafts" PRIMARY KEY,
    "FileName" TEXT NOT NULL,
    "Sha256" TEXT NOT NULL,
    "By" TEXT NULL,
    "ByName" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Content" BLOB NOT NULL,
    "Choices" TEXT NOT NULL,
    "Report" TEXT NOT NULL
);

CREATE TABLE "Jobs" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Jobs" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Input" TEXT NOT NULL,
    "AskedBy" TEXT NULL,
    "AskedByName" TEXT NOT NULL,
    "AskedAt" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "StartedAt" TEXT NULL,
    "EndedAt" TEXT NULL,
    "Done" INTEGER NOT NULL,
    "Total" INTEGER NOT NULL,
    "Outcome" TEXT NULL,
    "ReturnUrl" TEXT NOT NULL
);

CREATE TABLE "Office" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Office" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "SuperiorBody" TEXT NOT NULL,
    "Symbol" TEXT NOT NULL,
    "Place" TEXT NOT NULL,
    "IsDemo" INTEGER NOT NULL,
    "Threshold" INTEGER NOT NULL
);

CREATE TABLE "OneTimeLinks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_OneTimeLinks" PRIMARY KEY,
    "Purpose" TEXT NOT NULL,
    "AccountId" TEXT NULL,
    "Hash" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "UsedAt" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "RememberedMappings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RememberedMappings" PRIMARY KEY,
    "LayoutKey" TEXT NOT NULL,
    "KindCode" TEXT NOT NULL,
    "Columns" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Reports" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Reports" PRIMARY KEY,
    "Title" TEXT NOT NULL,
    "Abstract" TEXT NOT NULL,
    "TemplateCode" TEXT NOT NULL,
    "TemplateVersion" INTEGER NOT NULL,
    "PeriodCode" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "UnitCode" TEXT NULL,
    "Layout" TEXT NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "StartedBy" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "Terms" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Terms" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL
);

CREATE TABLE "Units" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Units" PRIMARY KEY AUTOINCREMENT,
    "Code" TEXT NOT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidTo" TEXT NULL,
    "Name" TEXT NOT NULL,
    "SortKey" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "ParentCode" TEXT NULL
);

CREATE TABLE "AspNetUserClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetUserClaims" PRIMARY KEY AUTOINCREMENT,
    "UserId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetUserClaims_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" TEXT NOT NULL,
    CONSTRAINT "PK_AspNetUserLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AspNetUserLogins_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserPasskeys" (
    "CredentialId" BLOB NOT NULL CONSTRAINT "PK_AspNetUserPasskeys" PRIMARY KEY,
    "UserId" TEXT NOT NULL,
    "Data" TEXT NOT NULL,
    CONSTRAINT "FK_AspNetUserPasskeys_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserTokens" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AspNetUserTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AspNetUserTokens_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Grants" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Grants" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "UnitCode" TEXT NULL,
    "GivenAt" TEXT NOT NULL,
    CONSTRAINT "FK_Grants_AspNetUsers_AccountId" FOREIGN KEY ("AccountId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "BookSheets" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_BookSheets" PRIMARY KEY,
    "BookId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "KindCode" TEXT NOT NULL,
    "TitleKey" TEXT NOT NULL,
    "Tally" TEXT NULL,
    CONSTRAINT "FK_BookSheets_Books_BookId" FOREIGN KEY ("BookId") REFERENCES "Books" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ImportRuns" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ImportRuns" PRIMARY KEY,
    "BookId" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "Sha256" TEXT NOT NULL,
    "By" TEXT NULL,
    "ByName" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Added" INTEGER NOT NULL,
    "Changed" INTEGER NOT NULL,
    "Same" INTEGER NOT NULL,
    "Vanished" INTEGER NOT NULL,
    "Report" TEXT NOT NULL,
    "DraftId" TEXT NULL,
    "UndoneAt" TEXT NULL,
    "UndoneBy" TEXT NULL,
    CONSTRAINT "FK_ImportRuns_Books_BookId" FOREIGN KEY ("BookId") REFERENCES "Books" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Audiences" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Audiences" PRIMARY KEY,
    "ClassId" TEXT NOT NULL,
    "Group" TEXT NOT NULL,
    "Invited" INTEGER NOT NULL,
    "Attended" INTEGER NOT NULL,
    CONSTRAINT "FK_Audiences_Classes_ClassId" FOREIGN KEY ("ClassId") REFERENCES "Classes" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Work" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Work" PRIMARY KEY AUTOINCREMENT,
    "EventId" INTEGER NOT NULL,
    "Handler" TEXT NOT NULL,
    "Attempts" INTEGER NOT NULL,
    "DueAt" TEXT NOT NULL,
    "Error" TEXT NULL,
    CONSTRAINT "FK_Work_Events_EventId" FOREIGN KEY ("EventId") REFERENCES "Events" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Editions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Editions" PRIMARY KEY,
    "ReportId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "Abstract" TEXT NOT NULL,
    "SealedAt" TEXT NOT NULL,
    "SealedBy" TEXT NOT NULL,
    "GapReason" TEXT NULL,
    "Content" TEXT NOT NULL,
    CONSTRAINT "FK_Editions_Reports_ReportId" FOREIGN KEY ("ReportId") REFERENCES "Reports" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ReportDeclarations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ReportDeclarations" PRIMARY KEY,
    "ReportId" TEXT NOT NULL,
    "Slot" TEXT NOT NULL,
    "Value" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_ReportDeclarations_Reports_ReportId" FOREIGN KEY ("ReportId") REFERENCES "Reports" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ReportSections" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ReportSections" PRIMARY KEY,
    "ReportId" TEXT NOT NULL,
    "Order" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_ReportSections_Reports_ReportId" FOREIGN KEY ("ReportId") REFERENCES "Reports" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Targets" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Targets" PRIMARY KEY,
    "TermId" TEXT NOT NULL,
    "Number" INTEGER NULL,
    "Name" TEXT NOT NULL,
    "UnitText" TEXT NULL,
    "AssignedThousandths" INTEGER NOT NULL,
    "PerYear" INTEGER NOT NULL,
    "FigureCode" TEXT NULL,
    "Note" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawnWhy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Targets_Terms_TermId" FOREIGN KEY ("TermId") REFERENCES "Terms" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Attendances" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Attendances" PRIMARY KEY,
    "ClassId" TEXT NOT NULL,
    "HeldOn" TEXT NOT NULL,
    "Name" TEXT NULL,
    "Position" TEXT NULL,
    "UnitId" INTEGER NULL,
    "Heads" INTEGER NOT NULL,
    "Attended" INTEGER NOT NULL,
    "Method" TEXT NOT NULL,
    CONSTRAINT "FK_Attendances_Classes_ClassId" FOREIGN KEY ("ClassId") REFERENCES "Classes" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Attendances_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "CareRounds" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CareRounds" PRIMARY KEY,
    "HeldOn" TEXT NOT NULL,
    "Occasion" TEXT NOT NULL,
    "UnitId" INTEGER NOT NULL,
    "Households" INTEGER NOT NULL,
    "Gifts" INTEGER NOT NULL,
    "MoneyVnd" INTEGER NOT NULL,
    "Source" TEXT NULL,
    "SearchText" TEXT NOT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawnWhy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_CareRounds_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Cases" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Cases" PRIMARY KEY,
    "PublicNumber" TEXT NOT NULL,
    "BookNumber" TEXT NULL,
    "ReceivedOn" TEXT NOT NULL,
    "Channel" TEXT NULL,
    "UnitId" INTEGER NOT NULL,
    "Topic" TEXT NULL,
    "Summary" TEXT NOT NULL,
    "MaskedSummary" TEXT NOT NULL,
    "SearchText" TEXT NOT NULL,
    "HandledBy" TEXT NULL,
    "DueOn" TEXT NULL,
    "AnsweredOn" TEXT NULL,
    "Answer" TEXT NULL,
    "Outcome" TEXT NULL,
    "Status" TEXT NOT NULL,
    "Publication" TEXT NOT NULL,
    "Imported" INTEGER NOT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawnWhy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Cases_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Drives" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Drives" PRIMARY KEY,
    "HeldOn" TEXT NOT NULL,
    "UnitId" INTEGER NOT NULL,
    "Place" TEXT NULL,
    "SearchText" TEXT NOT NULL,
    "Participants" INTEGER NOT NULL,
    "WasteKg" INTEGER NOT NULL,
    "BlackSpotsCleared" INTEGER NOT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawnWhy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Drives_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Initiatives" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Initiatives" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "NameKey" TEXT NOT NULL,
    "UnitId" INTEGER NOT NULL,
    "RegisteredBy" TEXT NULL,
    "Field" TEXT NULL,
    "Owner" TEXT NULL,
    "RegisteredOn" TEXT NOT NULL,
    "Result" TEXT NOT NULL,
    "MergedIntoId" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawnWhy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Initiatives_Initiatives_MergedIntoId" FOREIGN KEY ("MergedIntoId") REFERENCES "Initiatives" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Initiatives_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "UnitSuccessions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_UnitSuccessions" PRIMARY KEY AUTOINCREMENT,
    "FromId" INTEGER NOT NULL,
    "ToId" INTEGER NOT NULL,
    "Partial" INTEGER NOT NULL,
    "On" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    CONSTRAINT "FK_UnitSuccessions_Units_FromId" FOREIGN KEY ("FromId") REFERENCES "Units" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_UnitSuccessions_Units_ToId" FOREIGN KEY ("ToId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "BookRows" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_BookRows" PRIMARY KEY AUTOINCREMENT,
    "SheetId" TEXT NOT NULL,
    "RowNumber" INTEGER NOT NULL,
    "Number" TEXT NULL,
    "Group" TEXT NULL,
    "Hash" INTEGER NOT NULL,
    "Key" INTEGER NOT NULL,
    "RecordId" TEXT NOT NULL,
    "RunId" TEXT NOT NULL,
    "VanishedIn" TEXT NULL,
    CONSTRAINT "FK_BookRows_BookSheets_SheetId" FOREIGN KEY ("SheetId") REFERENCES "BookSheets" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ImportUndos" (
    "RunId" TEXT NOT NULL CONSTRAINT "PK_ImportUndos" PRIMARY KEY,
    "At" TEXT NOT NULL,
    "Journal" BLOB NOT NULL,
    CONSTRAINT "FK_ImportUndos_ImportRuns_RunId" FOREIGN KEY ("RunId") REFERENCES "ImportRuns" ("Id") ON DELETE CASCADE
);

CREATE TABLE "EditionFigure" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_EditionFigure" PRIMARY KEY,
    "EditionId" TEXT NOT NULL,
    "Slot" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "DefinitionVersion" INTEGER NOT NULL,
    "Unit" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "Value" INTEGER NULL,
    "Numerator" INTEGER NULL,
    "Denominator" INTEGER NULL,
    "Records" INTEGER NULL,
    "RecordsSha256" TEXT NULL,
    "RecordsFile" TEXT NULL,
    "First" TEXT NULL,
    "Last" TEXT NULL,
    "Declared" INTEGER NULL,
    "DeclaredSource" TEXT NULL,
    "DeclaredBy" TEXT NULL,
    "ReleasedBy" TEXT NULL,
    CONSTRAINT "FK_EditionFigure_Editions_EditionId" FOREIGN KEY ("EditionId") REFERENCES "Editions" ("Id") ON DELETE CASCADE
);

CREATE TABLE "EditionFile" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_EditionFile" PRIMARY KEY,
    "EditionId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "ContentType" TEXT NOT NULL,
    "Sha256" TEXT NOT NULL,
    "Bytes" INTEGER NOT NULL,
    CONSTRAINT "FK_EditionFile_Editions_EditionId" FOREIGN KEY ("EditionId") REFERENCES "Editions" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Listings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Listings" PRIMARY KEY,
    "InitiativeId" TEXT NOT NULL,
    "Year" INTEGER NOT NULL,
    "RegisteredOn" TEXT NOT NULL,
    "Result" TEXT NOT NULL,
    "ResultText" TEXT NULL,
    "Participants" INTEGER NULL,
    "Note" TEXT NULL,
    "CameFromId" TEXT NULL,
    "CarriedOn" INTEGER NOT NULL,
    CONSTRAINT "FK_Listings_Initiatives_InitiativeId" FOREIGN KEY ("InitiativeId") REFERENCES "Initiatives" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_AspNetUserClaims_UserId" ON "AspNetUserClaims" ("UserId");

CREATE INDEX "IX_AspNetUserLogins_UserId" ON "AspNetUserLogins" ("UserId");

CREATE INDEX "IX_AspNetUserPasskeys_UserId" ON "AspNetUserPasskeys" ("UserId");

CREATE INDEX "EmailIndex" ON "AspNetUsers" ("NormalizedEmail");

CREATE UNIQUE INDEX "UserNameIndex" ON "AspNetUsers" ("NormalizedUserName");

CREATE INDEX "IX_Attendances_ClassId" ON "Attendances" ("ClassId");

CREATE INDEX "IX_Attendances_HeldOn_Attended_Method_UnitId_Heads_ClassId" ON "Attendances" ("HeldOn", "Attended", "Method", "UnitId", "Heads", "ClassId");

CREATE INDEX "IX_Attendances_UnitId" ON "Attendances" ("UnitId");

CREATE UNIQUE INDEX "IX_Audiences_ClassId_Group" ON "Audiences" ("ClassId", "Group");

CREATE INDEX "IX_BookRows_Hash" ON "BookRows" ("Hash");

CREATE INDEX "IX_BookRows_Key" ON "BookRows" ("Key");

CREATE INDEX "IX_BookRows_RecordId" ON "BookRows" ("RecordId");

CREATE INDEX "IX_BookRows_SheetId" ON "BookRows" ("SheetId");

CREATE INDEX "IX_BookSheets_BookId" ON "BookSheets" ("BookId");

CREATE INDEX "IX_BookSheets_KindCode_TitleKey" ON "BookSheets" ("KindCode", "TitleKey");

CREATE INDEX "IX_CareRounds_HeldOn_UnitId" ON "CareRounds" ("HeldOn", "UnitId");

CREATE INDEX "IX_CareRounds_UnitId" ON "CareRounds" ("UnitId");

CREATE UNIQUE INDEX "IX_Cases_PublicNumber" ON "Cases" ("PublicNumber");

CREATE INDEX "IX_Cases_ReceivedOn_UnitId" ON "Cases" ("ReceivedOn", "UnitId");

CREATE INDEX "IX_Cases_Status_DueOn" ON "Cases" ("Status", "DueOn");

CREATE INDEX "IX_Cases_UnitId" ON "Cases" ("UnitId");

CREATE INDEX "IX_Classes_HeldOn" ON "Classes" ("HeldOn");

CREATE INDEX "IX_Corrections_RecordId" ON "Corrections" ("RecordId");

CREATE INDEX "IX_Drives_HeldOn_UnitId" ON "Drives" ("HeldOn", "UnitId");

CREATE INDEX "IX_Drives_UnitId" ON "Drives" ("UnitId");

CREATE INDEX "IX_EditionFigure_EditionId" ON "EditionFigure" ("EditionId");

CREATE INDEX "IX_EditionFile_EditionId" ON "EditionFile" ("EditionId");

CREATE UNIQUE INDEX "IX_Editions_ReportId_Number" ON "Editions" ("ReportId", "Number");

CREATE INDEX "IX_Events_At" ON "Events" ("At");

CREATE INDEX "IX_Events_Subject" ON "Events" ("Subject");

CREATE UNIQUE INDEX "IX_Grants_AccountId_Role_UnitCode" ON "Grants" ("AccountId", "Role", "UnitCode");

CREATE INDEX "IX_ImportRuns_At" ON "ImportRuns" ("At");

CREATE INDEX "IX_ImportRuns_BookId" ON "ImportRuns" ("BookId");

CREATE UNIQUE INDEX "IX_ImportRuns_DraftId" ON "ImportRuns" ("DraftId");

CREATE INDEX "IX_Initiatives_MergedIntoId" ON "Initiatives" ("MergedIntoId");

CREATE INDEX "IX_Initiatives_NameKey_UnitId" ON "Initiatives" ("NameKey", "UnitId");

CREATE INDEX "IX_Initiatives_RegisteredOn_UnitId" ON "Initiatives" ("RegisteredOn", "UnitId");

CREATE INDEX "IX_Initiatives_UnitId" ON "Initiatives" ("UnitId");

CREATE INDEX "IX_Jobs_State_AskedAt" ON "Jobs" ("State", "AskedAt");

CREATE INDEX "IX_Listings_CameFromId" ON "Listings" ("CameFromId");

CREATE INDEX "IX_Listings_InitiativeId" ON "Listings" ("InitiativeId");

CREATE INDEX "IX_Listings_RegisteredOn" ON "Listings" ("RegisteredOn");

CREATE UNIQUE INDEX "IX_OneTimeLinks_Hash" ON "OneTimeLinks" ("Hash");

CREATE UNIQUE INDEX "IX_RememberedMappings_LayoutKey" ON "RememberedMappings" ("LayoutKey");

CREATE UNIQUE INDEX "IX_ReportDeclarations_ReportId_Slot" ON "ReportDeclarations" ("ReportId", "Slot");

CREATE INDEX "IX_ReportSections_ReportId" ON "ReportSections" ("ReportId");

CREATE INDEX "IX_Targets_TermId" ON "Targets" ("TermId");

CREATE UNIQUE INDEX "IX_Terms_Code" ON "Terms" ("Code");

CREATE UNIQUE INDEX "IX_Units_Code_ValidFrom" ON "Units" ("Code", "ValidFrom");

CREATE INDEX "IX_UnitSuccessions_FromId" ON "UnitSuccessions" ("FromId");

CREATE INDEX "IX_UnitSuccessions_ToId" ON "UnitSuccessions" ("ToId");

CREATE INDEX "IX_Work_DueAt" ON "Work" ("DueAt");

CREATE INDEX "IX_Work_EventId" ON "Work" ("EventId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124082700_Initial', '10.0.15');

CREATE TABLE "AcceptedForms" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_AcceptedForms" PRIMARY KEY,
    "Form" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "Answer" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE INDEX "IX_AcceptedForms_At" ON "AcceptedForms" ("At");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124104806_AcceptedForms', '10.0.15');

CREATE TABLE "OfficeDays" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_OfficeDays" PRIMARY KEY,
    "Date" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "Confirmed" INTEGER NOT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawnWhy" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE UNIQUE INDEX "IX_OfficeDays_Date" ON "OfficeDays" ("Date") WHERE "WithdrawnAt" IS NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124110003_WorkingDays', '10.0.15');

CREATE TRIGGER events_no_update BEFORE UPDATE ON "Events" BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;

CREATE TRIGGER events_no_delete BEFORE DELETE ON "Events" BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124120000_AppendOnly', '10.0.15');

DROP INDEX "IX_Cases_Status_DueOn";

ALTER TABLE "Cases" ADD "AssigneeId" TEXT NULL;

ALTER TABLE "Cases" ADD "FollowDigest" TEXT NULL;

ALTER TABLE "Cases" ADD "Kind" TEXT NOT NULL DEFAULT 'Report';

ALTER TABLE "Cases" ADD "Latitude" REAL NULL;

ALTER TABLE "Cases" ADD "Longitude" REAL NULL;

ALTER TABLE "Cases" ADD "MergedIntoId" TEXT NULL;

ALTER TABLE "Cases" ADD "NextDueOn" TEXT NULL;

ALTER TABLE "Cases" ADD "OnMap" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Cases" ADD "Place" TEXT NULL;

ALTER TABLE "Cases" ADD "ReceivedAt" TEXT NULL;

ALTER TABLE "Cases" ADD "Reopenings" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "CaseAnswers" (
    "CaseId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Round" INTEGER NOT NULL,
    "Text" TEXT NULL,
    "State" TEXT NOT NULL,
    "WrittenBy" TEXT NULL,
    "WrittenByName" TEXT NOT NULL,
    "ReviewedByName" TEXT NULL,
    "SentBackWhy" TEXT NULL,
    "PublishedAt" TEXT NULL,
    "PublishedPoints" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "PK_CaseAnswers" PRIMARY KEY ("CaseId", "Id"),
    CONSTRAINT "FK_CaseAnswers_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "CaseClocks" (
    "CaseId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "RuleCode" TEXT NOT NULL,
    "Length" INTEGER NOT NULL,
    "Unit" TEXT NOT NULL,
    "StartsOn" TEXT NOT NULL,
    "FirstDueOn" TEXT NOT NULL,
    "DueOn" TEXT NOT NULL,
    "MetOn" TEXT NULL,
    "StoppedOn" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "PK_CaseClocks" PRIMARY KEY ("CaseId", "Id"),
    CONSTRAINT "FK_CaseClocks_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "CaseContacts" (
    "CaseId" TEXT NOT NULL CONSTRAINT "PK_CaseContacts" PRIMARY KEY,
    "Wish" TEXT NOT NULL,
    "Sealed" TEXT NOT NULL,
    "PurgeOn" TEXT NOT NULL,
    CONSTRAINT "FK_CaseContacts_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "CaseFiles" (
    "CaseId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "ThumbHash" TEXT NULL,
    "PublicHash" TEXT NULL,
    "MediaType" TEXT NOT NULL,
    "Bytes" INTEGER NOT NULL,
    "Width" INTEGER NOT NULL,
    "Height" INTEGER NOT NULL,
    "OfOffice" INTEGER NOT NULL,
    "PointId" TEXT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_CaseFiles" PRIMARY KEY ("CaseId", "Id"),
    CONSTRAINT "FK_CaseFiles_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "CasePoints" (
    "CaseId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Question" TEXT NOT NULL,
    "Outcome" TEXT NULL,
    "Reply" TEXT NULL,
    "PromisedOn" TEXT NULL,
    "PassedTo" TEXT NULL,
    "Document" TEXT NULL,
    "Ground" TEXT NULL,
    "VisitedOn" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "PK_CasePoints" PRIMARY KEY ("CaseId", "Id"),
    CONSTRAINT "FK_CasePoints_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "CaseSteps" (
    "CaseId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Move" TEXT NOT NULL,
    "By" TEXT NULL,
    "ByName" TEXT NOT NULL,
    "Told" TEXT NULL,
    "Note" TEXT NULL,
    "Ground" TEXT NULL,
    "Document" TEXT NULL,
    "DueBefore" TEXT NULL,
    "DueAfter" TEXT NULL,
    CONSTRAINT "PK_CaseSteps" PRIMARY KEY ("CaseId", "Id"),
    CONSTRAINT "FK_CaseSteps_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "CaseVerdicts" (
    "CaseId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Round" INTEGER NOT NULL,
    "Solved" INTEGER NOT NULL,
    "Words" TEXT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_CaseVerdicts" PRIMARY KEY ("CaseId", "Id"),
    CONSTRAINT "FK_CaseVerdicts_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ContactLooks" (
    "CaseId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    CONSTRAINT "PK_ContactLooks" PRIMARY KEY ("CaseId", "Id"),
    CONSTRAINT "FK_ContactLooks_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "DeadlineRules" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_DeadlineRules" PRIMARY KEY AUTOINCREMENT,
    "Code" TEXT NOT NULL,
    "Length" INTEGER NOT NULL,
    "Unit" TEXT NOT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidTo" TEXT NULL,
    "Source" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "Topics" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Topics" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "Icon" TEXT NOT NULL,
    "Order" INTEGER NOT NULL,
    "HandledBy" TEXT NULL,
    "NeedsReview" INTEGER NOT NULL,
    "RetiredOn" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE UNIQUE INDEX "IX_Cases_FollowDigest" ON "Cases" ("FollowDigest");

CREATE INDEX "IX_Cases_MergedIntoId" ON "Cases" ("MergedIntoId");

CREATE INDEX "IX_Cases_Status_NextDueOn" ON "Cases" ("Status", "NextDueOn");

CREATE UNIQUE INDEX "IX_CaseAnswers_CaseId_Round" ON "CaseAnswers" ("CaseId", "Round");

CREATE INDEX "IX_CaseContacts_PurgeOn" ON "CaseContacts" ("PurgeOn");

CREATE UNIQUE INDEX "IX_DeadlineRules_Code_ValidFrom" ON "DeadlineRules" ("Code", "ValidFrom");

CREATE UNIQUE INDEX "IX_Topics_Name" ON "Topics" ("Name");

CREATE TABLE "ef_temp_Cases" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Cases" PRIMARY KEY,
    "Answer" TEXT NULL,
    "AnsweredOn" TEXT NULL,
    "AssigneeId" TEXT NULL,
    "BookNumber" TEXT NULL,
    "Channel" TEXT NULL,
    "DueOn" TEXT NULL,
    "FollowDigest" TEXT NULL,
    "HandledBy" TEXT NULL,
    "Imported" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Latitude" REAL NULL,
    "Longitude" REAL NULL,
    "MaskedSummary" TEXT NOT NULL,
    "MergedIntoId" TEXT NULL,
    "NextDueOn" TEXT NULL,
    "OnMap" INTEGER NOT NULL,
    "Outcome" TEXT NULL,
    "Place" TEXT NULL,
    "PublicNumber" TEXT NOT NULL,
    "Publication" TEXT NOT NULL,
    "ReceivedAt" TEXT NULL,
    "ReceivedOn" TEXT NOT NULL,
    "Reopenings" INTEGER NOT NULL,
    "SearchText" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Summary" TEXT NOT NULL,
    "Topic" TEXT NULL,
    "UnitId" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawnWhy" TEXT NULL,
    CONSTRAINT "FK_Cases_Cases_MergedIntoId" FOREIGN KEY ("MergedIntoId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Cases_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

INSERT INTO "ef_temp_Cases" ("Id", "Answer", "AnsweredOn", "AssigneeId", "BookNumber", "Channel", "DueOn", "FollowDigest", "HandledBy", "Imported", "Kind", "Latitude", "Longitude", "MaskedSummary", "MergedIntoId", "NextDueOn", "OnMap", "Outcome", "Place", "PublicNumber", "Publication", "ReceivedAt", "ReceivedOn", "Reopenings", "SearchText", "Status", "Summary", "Topic", "UnitId", "Version", "WithdrawnAt", "WithdrawnWhy")
SELECT "Id", "Answer", "AnsweredOn", "AssigneeId", "BookNumber", "Channel", "DueOn", "FollowDigest", "HandledBy", "Imported", "Kind", "Latitude", "Longitude", "MaskedSummary", "MergedIntoId", "NextDueOn", "OnMap", "Outcome", "Place", "PublicNumber", "Publication", "ReceivedAt", "ReceivedOn", "Reopenings", "SearchText", "Status", "Summary", "Topic", "UnitId", "Version", "WithdrawnAt", "WithdrawnWhy"
FROM "Cases";

PRAGMA foreign_keys = 0;

DROP TABLE "Cases";

ALTER TABLE "ef_temp_Cases" RENAME TO "Cases";

PRAGMA foreign_keys = 1;

CREATE UNIQUE INDEX "IX_Cases_FollowDigest" ON "Cases" ("FollowDigest");

CREATE INDEX "IX_Cases_MergedIntoId" ON "Cases" ("MergedIntoId");

CREATE UNIQUE INDEX "IX_Cases_PublicNumber" ON "Cases" ("PublicNumber");

CREATE INDEX "IX_Cases_ReceivedOn_UnitId" ON "Cases" ("ReceivedOn", "UnitId");

CREATE INDEX "IX_Cases_Status_NextDueOn" ON "Cases" ("Status", "NextDueOn");

CREATE INDEX "IX_Cases_UnitId" ON "Cases" ("UnitId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124133617_PeoplesWord', '10.0.15');

CREATE TABLE "TopicModels" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_TopicModels" PRIMARY KEY,
    "TrainedAt" TEXT NOT NULL,
    "Cases" INTEGER NOT NULL,
    "Basis" TEXT NOT NULL,
    "Silence" TEXT NOT NULL,
    "Coverage" REAL NOT NULL,
    "Precision" REAL NOT NULL,
    "Bytes" BLOB NOT NULL
);

CREATE INDEX "IX_TopicModels_TrainedAt" ON "TopicModels" ("TrainedAt");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124135435_LearnedTopics', '10.0.15');

CREATE TABLE "Messages" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Messages" PRIMARY KEY,
    "Subject" TEXT NOT NULL,
    "About" TEXT NOT NULL,
    "Channel" TEXT NOT NULL,
    "Template" TEXT NOT NULL,
    "Args" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Attempts" INTEGER NOT NULL,
    "NextAt" TEXT NULL,
    "EndedAt" TEXT NULL,
    "Trouble" TEXT NULL,
    "Code" INTEGER NULL,
    "ProviderId" TEXT NULL
);

CREATE INDEX "IX_Messages_At" ON "Messages" ("At");

CREATE UNIQUE INDEX "IX_Messages_Subject_About" ON "Messages" ("Subject", "About");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124143340_Messages', '10.0.15');

UPDATE "DeadlineRules" SET "Code" = 'KN-ACCEPT-1' WHERE "Code" = 'KN-ACCEPT';

ALTER TABLE "Cases" ADD "AboutAdministrativeRule" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "Petitions" (
    "CaseId" TEXT NOT NULL CONSTRAINT "PK_Petitions" PRIMARY KEY,
    "TriagedOn" TEXT NULL,
    "Competence" TEXT NOT NULL,
    "Whose" TEXT NULL,
    "Body" TEXT NOT NULL,
    "Signatures" INTEGER NOT NULL,
    "Grounds" TEXT NOT NULL,
    "OriginalPapers" INTEGER NOT NULL,
    "PapersReturnedOn" TEXT NULL,
    "AdmittedOn" TEXT NULL,
    "Complex" TEXT NULL,
    "Remote" INTEGER NOT NULL,
    "KeepUntil" TEXT NULL,
    "SplitFromId" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Petitions_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Petitions_Cases_SplitFromId" FOREIGN KEY ("SplitFromId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_Petitions_KeepUntil" ON "Petitions" ("KeepUntil");

CREATE INDEX "IX_Petitions_SplitFromId" ON "Petitions" ("SplitFromId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124165051_Triage', '10.0.15');

CREATE TABLE "Reception" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Reception" PRIMARY KEY,
    "UnitId" INTEGER NOT NULL,
    "Year" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "HeldOn" TEXT NOT NULL,
    "ReceivedBy" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "MaskedContent" TEXT NOT NULL,
    "SearchText" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "People" INTEGER NOT NULL,
    "HandledBefore" TEXT NULL,
    "Competent" INTEGER NULL,
    "Guidance" TEXT NULL,
    "AcceptedBy" TEXT NULL,
    "Note" TEXT NULL,
    "AnswerDueOn" TEXT NOT NULL,
    "SettledOn" TEXT NULL,
    "CaseId" TEXT NULL,
    "CaseKey" TEXT NULL,
    "RefusedOn" TEXT NULL,
    "Ground" TEXT NULL,
    "RefusalWords" TEXT NULL,
    "NoticeDueOn" TEXT NULL,
    "NoticeSentOn" TEXT NULL,
    "NoticeNumber" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawnWhy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Reception_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Reception_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ReceptionDays" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ReceptionDays" PRIMARY KEY,
    "UnitId" INTEGER NOT NULL,
    "HeldOn" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "Place" TEXT NOT NULL,
    "IsHeads" INTEGER NOT NULL,
    "Head" TEXT NULL,
    "ReceivedBy" TEXT NOT NULL,
    "Title" TEXT NULL,
    "Topics" TEXT NULL,
    "PostedOn" TEXT NOT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawnWhy" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_ReceptionDays_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ReceptionYears" (
    "UnitId" INTEGER NOT NULL,
    "Year" INTEGER NOT NULL,
    "Last" INTEGER NOT NULL,
    CONSTRAINT "PK_ReceptionYears" PRIMARY KEY ("UnitId", "Year"),
    CONSTRAINT "FK_ReceptionYears_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "SealedVisitors" (
    "ReceptionId" TEXT NOT NULL CONSTRAINT "PK_SealedVisitors" PRIMARY KEY,
    "Sealed" TEXT NOT NULL,
    "PurgeOn" TEXT NOT NULL,
    CONSTRAINT "FK_SealedVisitors_Reception_ReceptionId" FOREIGN KEY ("ReceptionId") REFERENCES "Reception" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "VisitorLooks" (
    "ReceptionId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    CONSTRAINT "PK_VisitorLooks" PRIMARY KEY ("ReceptionId", "Id"),
    CONSTRAINT "FK_VisitorLooks_Reception_ReceptionId" FOREIGN KEY ("ReceptionId") REFERENCES "Reception" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_Reception_CaseId" ON "Reception" ("CaseId");

CREATE INDEX "IX_Reception_HeldOn_UnitId" ON "Reception" ("HeldOn", "UnitId");

CREATE UNIQUE INDEX "IX_Reception_UnitId_Year_Number" ON "Reception" ("UnitId", "Year", "Number");

CREATE INDEX "IX_ReceptionDays_HeldOn_UnitId" ON "ReceptionDays" ("HeldOn", "UnitId");

CREATE INDEX "IX_ReceptionDays_UnitId" ON "ReceptionDays" ("UnitId");

CREATE INDEX "IX_SealedVisitors_PurgeOn" ON "SealedVisitors" ("PurgeOn");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124165440_Reception', '10.0.15');

ALTER TABLE "Office" ADD "HelpAddress" TEXT NULL;

ALTER TABLE "Office" ADD "HelpHours" TEXT NULL;

ALTER TABLE "Office" ADD "HelpPhone" TEXT NULL;

ALTER TABLE "Cases" ADD "InboxOn" TEXT NULL;

UPDATE "Cases" SET "InboxOn" = COALESCE("NextDueOn", '9999-12-31') WHERE "Imported" = 0 AND "WithdrawnAt" IS NULL AND "Status" IN ('Received', 'InProgress', 'Suspended', 'Reopened');

CREATE TABLE "AnswerTemplates" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AnswerTemplates" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Topic" TEXT NULL,
    "Text" TEXT NOT NULL,
    "Version" INTEGER NOT NULL
);

CREATE INDEX "IX_Cases_AssigneeId_InboxOn" ON "Cases" ("AssigneeId", "InboxOn");

CREATE INDEX "IX_Cases_HandledBy_InboxOn" ON "Cases" ("HandledBy", "InboxOn");

CREATE INDEX "IX_Cases_InboxOn_ReceivedAt_Id_UnitId" ON "Cases" ("InboxOn", "ReceivedAt", "Id", "UnitId");

CREATE INDEX "IX_CaseAnswers_State" ON "CaseAnswers" ("State");

CREATE UNIQUE INDEX "IX_AnswerTemplates_Name" ON "AnswerTemplates" ("Name");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124173234_City', '10.0.15');

CREATE TABLE "AnswerCorrections" (
    "CaseId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "AnswerId" TEXT NOT NULL,
    "Text" TEXT NULL,
    "Points" TEXT NOT NULL,
    "Why" TEXT NULL,
    "State" TEXT NOT NULL,
    "WrittenBy" TEXT NULL,
    "WrittenByName" TEXT NOT NULL,
    "ReviewedByName" TEXT NULL,
    "SentBackWhy" TEXT NULL,
    "PublishedAt" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "PK_AnswerCorrections" PRIMARY KEY ("CaseId", "Id"),
    CONSTRAINT "FK_AnswerCorrections_CaseAnswers_CaseId_AnswerId" FOREIGN KEY ("CaseId", "AnswerId") REFERENCES "CaseAnswers" ("CaseId", "Id") ON DELETE RESTRICT
);

CREATE TABLE "CaseHidings" (
    "CaseId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "Ground" TEXT NULL,
    "At" TEXT NOT NULL,
    "ShownAt" TEXT NULL,
    CONSTRAINT "PK_CaseHidings" PRIMARY KEY ("CaseId", "Id"),
    CONSTRAINT "FK_CaseHidings_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "PortalExports" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PortalExports" PRIMARY KEY,
    "Portal" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "Sha256" TEXT NOT NULL,
    "By" TEXT NULL,
    "ByName" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Content" BLOB NULL,
    "Choices" TEXT NOT NULL,
    "Report" TEXT NOT NULL,
    "DoneAt" TEXT NULL
);

CREATE TABLE "PortalItems" (
    "Portal" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "CaseId" TEXT NOT NULL,
    "Status" TEXT NULL,
    "DueOn" TEXT NULL,
    "ExportId" TEXT NOT NULL,
    CONSTRAINT "PK_PortalItems" PRIMARY KEY ("Portal", "Code"),
    CONSTRAINT "FK_PortalItems_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "SavedFilters" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SavedFilters" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Query" TEXT NOT NULL,
    "RemovedAt" TEXT NULL,
    CONSTRAINT "FK_SavedFilters_AspNetUsers_AccountId" FOREIGN KEY ("AccountId") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_AnswerCorrections_CaseId_AnswerId" ON "AnswerCorrections" ("CaseId", "AnswerId");

CREATE INDEX "IX_AnswerCorrections_State" ON "AnswerCorrections" ("State");

CREATE INDEX "IX_PortalExports_At" ON "PortalExports" ("At");

CREATE INDEX "IX_PortalItems_CaseId" ON "PortalItems" ("CaseId");

CREATE INDEX "IX_SavedFilters_AccountId" ON "SavedFilters" ("AccountId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124183655_PortalsAndModeration', '10.0.15');

DROP INDEX "IX_Cases_ReceivedOn_UnitId";

CREATE INDEX "IX_Cases_ReceivedOn_Id_UnitId" ON "Cases" ("ReceivedOn", "Id", "UnitId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127191920_NewestFirst', '10.0.15');

ALTER TABLE "PortalItems" ADD "SeenAt" TEXT NULL;

ALTER TABLE "PortalItems" ADD "SeenBy" TEXT NULL;

ALTER TABLE "PortalItems" ADD "SeenStatus" TEXT NULL;

ALTER TABLE "PortalExports" ADD "UndoneAt" TEXT NULL;

ALTER TABLE "PortalExports" ADD "UndoneBy" TEXT NULL;

ALTER TABLE "Petitions" ADD "SecondOfId" TEXT NULL;

CREATE TABLE "ComplaintDecisions" (
    "CaseId" TEXT NOT NULL CONSTRAINT "PK_ComplaintDecisions" PRIMARY KEY,
    "Number" TEXT NOT NULL,
    "DecidedOn" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "SentOn" TEXT NULL,
    "SentBy" TEXT NULL,
    "ServedOn" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_ComplaintDecisions_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ComplaintDialogues" (
    "CaseId" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "NoticedOn" TEXT NULL,
    "HeldOn" TEXT NOT NULL,
    "Place" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "Minutes" TEXT NOT NULL,
    CONSTRAINT "PK_ComplaintDialogues" PRIMARY KEY ("CaseId", "Id"),
    CONSTRAINT "FK_ComplaintDialogues_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_PortalItems_ExportId" ON "PortalItems" ("ExportId");

CREATE INDEX "IX_Petitions_SecondOfId" ON "Petitions" ("SecondOfId");

CREATE TABLE "ef_temp_Petitions" (
    "CaseId" TEXT NOT NULL CONSTRAINT "PK_Petitions" PRIMARY KEY,
    "AdmittedOn" TEXT NULL,
    "Body" TEXT NOT NULL,
    "Competence" TEXT NOT NULL,
    "Complex" TEXT NULL,
    "Grounds" TEXT NOT NULL,
    "KeepUntil" TEXT NULL,
    "OriginalPapers" INTEGER NOT NULL,
    "PapersReturnedOn" TEXT NULL,
    "Remote" INTEGER NOT NULL,
    "SecondOfId" TEXT NULL,
    "Signatures" INTEGER NOT NULL,
    "SplitFromId" TEXT NULL,
    "TriagedOn" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "Whose" TEXT NULL,
    CONSTRAINT "FK_Petitions_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Petitions_Cases_SecondOfId" FOREIGN KEY ("SecondOfId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Petitions_Cases_SplitFromId" FOREIGN KEY ("SplitFromId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT
);

INSERT INTO "ef_temp_Petitions" ("CaseId", "AdmittedOn", "Body", "Competence", "Complex", "Grounds", "KeepUntil", "OriginalPapers", "PapersReturnedOn", "Remote", "SecondOfId", "Signatures", "SplitFromId", "TriagedOn", "Version", "Whose")
SELECT "CaseId", "AdmittedOn", "Body", "Competence", "Complex", "Grounds", "KeepUntil", "OriginalPapers", "PapersReturnedOn", "Remote", "SecondOfId", "Signatures", "SplitFromId", "TriagedOn", "Version", "Whose"
FROM "Petitions";

PRAGMA foreign_keys = 0;

DROP TABLE "Petitions";

ALTER TABLE "ef_temp_Petitions" RENAME TO "Petitions";

PRAGMA foreign_keys = 1;

CREATE INDEX "IX_Petitions_KeepUntil" ON "Petitions" ("KeepUntil");

CREATE INDEX "IX_Petitions_SecondOfId" ON "Petitions" ("SecondOfId");

CREATE INDEX "IX_Petitions_SplitFromId" ON "Petitions" ("SplitFromId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128083731_SecondComplaints', '10.0.15');

ALTER TABLE "Petitions" ADD "FirstDecision" TEXT NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128095214_FirstDecision', '10.0.15');

CREATE TABLE "WordChanges" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_WordChanges" PRIMARY KEY AUTOINCREMENT,
    "CaseId" TEXT NOT NULL,
    "On" TEXT NOT NULL
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128114642_WordChanges', '10.0.15');

ALTER TABLE "Office" ADD "ContactMonths" INTEGER NOT NULL DEFAULT 12;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128133127_ContactMonths', '10.0.15');

CREATE TABLE "ToldApart" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ToldApart" PRIMARY KEY,
    "UnitId" INTEGER NOT NULL,
    "FirstKey" TEXT NOT NULL,
    "SecondKey" TEXT NOT NULL,
    "FirstName" TEXT NOT NULL,
    "SecondName" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_ToldApart_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_ToldApart_UnitId_FirstKey_SecondKey" ON "ToldApart" ("UnitId", "FirstKey", "SecondKey");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128152312_ToldApart', '10.0.15');

DROP INDEX "IX_BookRows_Hash";

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128183636_OneFingerprintIndex', '10.0.15');

DROP INDEX "IX_Cases_ReceivedOn_Id_UnitId";

ALTER TABLE "Petitions" ADD "KnownOn" TEXT NULL;

ALTER TABLE "Petitions" ADD "ObstacleDays" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "CaseClocks" ADD "StoodStill" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "HeadConclusions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_HeadConclusions" PRIMARY KEY,
    "ReceptionId" TEXT NOT NULL,
    "Task" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Notice" TEXT NOT NULL,
    "ConcludedOn" TEXT NOT NULL,
    "DueOn" TEXT NOT NULL,
    "DoneOn" TEXT NULL,
    "Proof" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_HeadConclusions_Reception_ReceptionId" FOREIGN KEY ("ReceptionId") REFERENCES "Reception" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "RoutingRules" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_RoutingRules" PRIMARY KEY AUTOINCREMENT,
    "TopicId" INTEGER NULL,
    "UnitId" INTEGER NOT NULL,
    "HandledBy" TEXT NOT NULL,
    "EndedOn" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_RoutingRules_Topics_TopicId" FOREIGN KEY ("TopicId") REFERENCES "Topics" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_RoutingRules_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_Cases_ReceivedOn_Id_UnitId_Latitude_Longitude" ON "Cases" ("ReceivedOn", "Id", "UnitId", "Latitude", "Longitude");

CREATE INDEX "IX_HeadConclusions_DoneOn_DueOn" ON "HeadConclusions" ("DoneOn", "DueOn");

CREATE INDEX "IX_HeadConclusions_ReceptionId" ON "HeadConclusions" ("ReceptionId");

CREATE INDEX "IX_RoutingRules_TopicId" ON "RoutingRules" ("TopicId");

CREATE UNIQUE INDEX "IX_RoutingRules_UnitId_TopicId" ON "RoutingRules" ("UnitId", "TopicId");

UPDATE "Cases" SET "NextDueOn" = (SELECT MIN(k."DueOn") FROM "CaseClocks" k WHERE k."CaseId" = "Cases"."Id" AND k."Kind" = 'Acknowledge' AND k."MetOn" IS NULL AND k."StoppedOn" IS NULL), "InboxOn" = (SELECT MIN(k."DueOn") FROM "CaseClocks" k WHERE k."CaseId" = "Cases"."Id" AND k."Kind" = 'Acknowledge' AND k."MetOn" IS NULL AND k."StoppedOn" IS NULL)
WHERE "Status" = 'Received' AND NOT "Imported" AND "WithdrawnAt" IS NULL AND EXISTS (SELECT 1 FROM "CaseClocks" k WHERE k."CaseId" = "Cases"."Id" AND k."Kind" = 'Acknowledge' AND k."MetOn" IS NULL AND k."StoppedOn" IS NULL AND k."DueOn" < "Cases"."NextDueOn");
UPDATE "CaseClocks" SET "Version" = "Version" + 1, "StoppedOn" = COALESCE(
    (SELECT MAX(date(s."At", '+7 hours')) FROM "CaseSteps" s WHERE s."CaseId" = "CaseClocks"."CaseId" AND s."Move" = 'Suspend'), "StartsOn")
WHERE "Kind" IN ('Answer', 'Review', 'Resolve') AND "MetOn" IS NULL AND "StoppedOn" IS NULL
    AND EXISTS (SELECT 1 FROM "Cases" c WHERE c."Id" = "CaseClocks"."CaseId" AND c."Status" = 'Suspended');
UPDATE "Cases" SET "NextDueOn" = (SELECT MIN(k."DueOn") FROM "CaseClocks" k WHERE k."CaseId" = "Cases"."Id" AND k."MetOn" IS NULL AND k."StoppedOn" IS NULL), "InboxOn" = COALESCE((SELECT MIN(k."DueOn") FROM "CaseClocks" k WHERE k."CaseId" = "Cases"."Id" AND k."MetOn" IS NULL AND k."StoppedOn" IS NULL), '9999-12-31')
WHERE "Status" = 'Suspended' AND NOT "Imported" AND "WithdrawnAt" IS NULL;
UPDATE "Cases" SET "SearchText" = '' WHERE "Imported" AND "Publication" = 'AwaitingReview';

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128220106_WardRulesAndConclusions', '10.0.15');

ALTER TABLE "Reception" ADD "KnownOn" TEXT NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261129042331_ComplaintKnownAtReception', '10.0.15');

ALTER TABLE "ReceptionDays" ADD "IsOnline" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "ReceptionDays" ADD "NotifiedOn" TEXT NULL;

ALTER TABLE "ReceptionDays" ADD "TestedOn" TEXT NULL;

ALTER TABLE "Reception" ADD "ReportedOn" TEXT NULL;

ALTER TABLE "Reception" ADD "ResolvedOn" TEXT NULL;

ALTER TABLE "Reception" ADD "Result" TEXT NULL;

ALTER TABLE "Reception" ADD "ToldHow" TEXT NULL;

ALTER TABLE "Reception" ADD "ToldOn" TEXT NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261129071456_ReceptionResults', '10.0.15');

