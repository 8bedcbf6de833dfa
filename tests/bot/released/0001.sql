BEGIN TRANSACTION;
CREATE TABLE attempts (
    update_id  BIGINT PRIMARY KEY,
    tries      BIGINT NOT NULL,
    at         BIGINT NOT NULL
);
CREATE TABLE entries (
    person      BIGINT NOT NULL,
    id          TEXT NOT NULL,
    kind        TEXT NOT NULL,
    kernaspect  TEXT NOT NULL,
    vraag       TEXT NOT NULL,
    asked       TEXT NOT NULL,
    kader       TEXT NOT NULL,
    text        TEXT NOT NULL,
    schuilnaam  TEXT NOT NULL,
    concreet    INTEGER NOT NULL,
    bron        TEXT NOT NULL DEFAULT '',   -- whose evidence it is
    genoeg      TEXT NOT NULL DEFAULT '',   -- the person said "zo is het goed"
    message     BIGINT,
    at          BIGINT NOT NULL,
    changed_at  BIGINT NOT NULL,
    PRIMARY KEY (person, id)
);
INSERT INTO "entries" VALUES(700000001,'r4.wie_is_er','antwoord','de_buurt','wie_is_er','Weet je wie het gezin kent in de buurt?','klein-1','gisteren bij moeder thuis vroeg ik wie er nog meer kon helpen, ze belde meteen haar buurvrouw en die kwam','',1,'','',9,1795367963157,1795367963157);
CREATE TABLE handled (
    update_id  BIGINT PRIMARY KEY,
    at         BIGINT NOT NULL
);
INSERT INTO "handled" VALUES(100000001,1795367958718);
INSERT INTO "handled" VALUES(100000002,1795367959470);
INSERT INTO "handled" VALUES(100000003,1795367960215);
INSERT INTO "handled" VALUES(100000004,1795367960941);
INSERT INTO "handled" VALUES(100000005,1795367961673);
INSERT INTO "handled" VALUES(100000006,1795367962418);
INSERT INTO "handled" VALUES(100000007,1795367963157);
CREATE TABLE migrations (version BIGINT PRIMARY KEY);
INSERT INTO "migrations" VALUES(1);
CREATE TABLE outbox (
    person   BIGINT NOT NULL,
    id       BIGINT NOT NULL,
    method   TEXT NOT NULL,
    params   TEXT NOT NULL,
    at       BIGINT NOT NULL,
    PRIMARY KEY (person, id)
);
CREATE TABLE people (
    person        BIGINT PRIMARY KEY,
    conversation  TEXT NOT NULL,
    resting       BIGINT,               -- since when they have the bot blocked
    changed_at    BIGINT NOT NULL
);
INSERT INTO "people" VALUES(700000001,'{"person":{"consent":"2026-11-22T17:19:19.469979+00:00","week":null,"nudges":false,"schuilnamen_on":true,"schuilnamen":[],"touched":[["de_buurt","2026-11-22T17:19:23.157370+00:00",1.0]],"concreet":{"de_buurt":1}},"frames":[["reflectie","vraag","klein-1",{"kernaspect":"de_buurt","vragen":["wie_is_er","wie_kan_helpen","wie_helpt_mee"],"nummer":1,"concreet":1,"dieper":0,"laatst":"","run":"r4","schuilnaam":"","gezegd":"gisteren bij moeder thuis vroeg ik wie er nog meer kon helpen, ze belde meteen haar buurvrouw en die kwam","probes":0,"genoeg":false,"telt":true,"at":"2026-11-22T17:19:23.157370+00:00"},[["aspect",{}],["kernaspect",{}],["gezin",{"kernaspect":"de_buurt","vragen":["wie_is_er","wie_kan_helpen","wie_helpt_mee"],"nummer":0,"concreet":0,"dieper":0,"laatst":"","run":"r4"}],["vraag",{"kernaspect":"de_buurt","vragen":["wie_is_er","wie_kan_helpen","wie_helpt_mee"],"nummer":0,"concreet":0,"dieper":0,"laatst":"","run":"r4","schuilnaam":""}]]]],"question":7,"open":true,"parked":false,"spoken":{"reflectie.say.nog_niet":0,"reflectie.aspect.ask":0,"reflectie.kernaspect.ask":0,"reflectie.gezin.ask":0,"reflectie.say.gehoord":0},"entries":[["9","r4.wie_is_er"]]}',NULL,1795367963157);
CREATE TABLE processes (
    id  BIGINT PRIMARY KEY,
    at  BIGINT NOT NULL
);
CREATE TABLE set_aside (
    update_id  BIGINT PRIMARY KEY,
    kind       TEXT NOT NULL,
    error      TEXT NOT NULL,
    at         BIGINT NOT NULL
);
CREATE TABLE shown (
    person   BIGINT PRIMARY KEY,
    message  BIGINT NOT NULL
);
INSERT INTO "shown" VALUES(700000001,10);
CREATE INDEX entries_by_message ON entries (person, message);
CREATE INDEX handled_by_time ON handled (at);
COMMIT;
