CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

CREATE TABLE "Books" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Books" PRIMARY KEY,
    "Title" TEXT NOT NULL,
    "FirstImportedAt" TEXT NOT NULL
);

CREATE TABLE "CellAccess" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CellAccess" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "GivenAt" TEXT NOT NULL
);

CREATE TABLE "Correction" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Correction" PRIMARY KEY AUTOINCREMENT,
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

CREATE TABLE "Meetings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Meetings" PRIMARY KEY,
    "HeldOn" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Subject" TEXT NULL,
    "Present" INTEGER NULL,
    "Total" INTEGER NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawnWhy" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "Members" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Members" PRIMARY KEY,
    "Number" INTEGER NULL,
    "Name" TEXT NOT NULL,
    "NameSortKey" TEXT NOT NULL,
    "Position" TEXT NULL,
    "AdmittedOn" TEXT NULL,
    "FullMemberOn" TEXT NULL,
    "LeftOn" TEXT NULL,
    "Note" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawnWhy" TEXT NULL,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "Releases" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Releases" PRIMARY KEY,
    "FigureCode" TEXT NOT NULL,
    "TermCode" TEXT NOT NULL,
    "Value" INTEGER NOT NULL,
    "ReleasedBy" TEXT NOT NULL,
    "ReleasedAt" TEXT NOT NULL,
    "RevokedAt" TEXT NULL,
    "Note" TEXT NULL
);

CREATE TABLE "RememberedMappings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RememberedMappings" PRIMARY KEY,
    "LayoutKey" TEXT NOT NULL,
    "KindCode" TEXT NOT NULL,
    "Columns" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "At" TEXT NOT NULL
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

CREATE INDEX "IX_BookRows_Hash" ON "BookRows" ("Hash");

CREATE INDEX "IX_BookRows_Key" ON "BookRows" ("Key");

CREATE INDEX "IX_BookRows_RecordId" ON "BookRows" ("RecordId");

CREATE INDEX "IX_BookRows_SheetId" ON "BookRows" ("SheetId");

CREATE INDEX "IX_BookSheets_BookId" ON "BookSheets" ("BookId");

CREATE INDEX "IX_BookSheets_KindCode_TitleKey" ON "BookSheets" ("KindCode", "TitleKey");

CREATE UNIQUE INDEX "IX_CellAccess_AccountId" ON "CellAccess" ("AccountId");

CREATE INDEX "IX_Correction_RecordId" ON "Correction" ("RecordId");

CREATE INDEX "IX_Events_Subject" ON "Events" ("Subject");

CREATE INDEX "IX_ImportRuns_At" ON "ImportRuns" ("At");

CREATE INDEX "IX_ImportRuns_BookId" ON "ImportRuns" ("BookId");

CREATE UNIQUE INDEX "IX_ImportRuns_DraftId" ON "ImportRuns" ("DraftId");

CREATE INDEX "IX_Meetings_HeldOn" ON "Meetings" ("HeldOn");

CREATE INDEX "IX_Releases_TermCode_FigureCode" ON "Releases" ("TermCode", "FigureCode");

CREATE UNIQUE INDEX "IX_RememberedMappings_LayoutKey" ON "RememberedMappings" ("LayoutKey");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124082709_Initial', '10.0.15');

CREATE TRIGGER events_no_update BEFORE UPDATE ON "Events" BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;

CREATE TRIGGER events_no_delete BEFORE DELETE ON "Events" BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124120000_AppendOnly', '10.0.15');

DROP INDEX "IX_BookRows_Hash";

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128183648_OneFingerprintIndex', '10.0.15');

