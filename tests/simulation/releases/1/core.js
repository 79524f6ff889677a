// ../../tmp/loopboek-release-TxhQ8e/src/storage/digest.ts
function hexOf(bytes) {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
// ../../tmp/loopboek-release-TxhQ8e/src/storage/ids.ts
/** For records: an id that says nothing of when it was made. */
function uuidV4(random) {
	return asUuid(random(16), 4);
}
/** For mutations: sorts by time, so that a journal's order can be read from its ids. */
function uuidV7(now, random) {
	const bytes = random(16);
	let rest = Math.floor(now);
	for (let index = 5; index >= 0; index -= 1) {
		bytes[index] = rest % 256;
		rest = Math.floor(rest / 256);
	}
	return asUuid(bytes, 7);
}
/** The name of one tab's life in stamps: a cloned profile never draws the same. */
function newActor(random) {
	return hexOf(random(6));
}
function asUuid(bytes, version) {
	const marked = Uint8Array.from(bytes);
	marked[6] = (marked[6] ?? 0) & 15 | version << 4;
	marked[8] = (marked[8] ?? 0) & 63 | 128;
	const text = hexOf(marked);
	return [
		text.slice(0, 8),
		text.slice(8, 12),
		text.slice(12, 16),
		text.slice(16, 20),
		text.slice(20)
	].join("-");
}
// ../../tmp/loopboek-release-TxhQ8e/src/storage/record-query.ts
/** Newest first; ids settle what arrived in the same millisecond. */
function byOrderDescending(a, b) {
	if (a.order !== b.order) return b.order - a.order;
	return a.record < b.record ? 1 : -1;
}
function matches(row, query) {
	if (query.space !== void 0 && row.space !== query.space) return false;
	if (query.about !== void 0 && row.about !== query.about) return false;
	if (query.author !== void 0 && row.author !== query.author) return false;
	return query.kinds === void 0 || query.kinds.includes(row.kind);
}
// ../../tmp/loopboek-release-TxhQ8e/src/storage/memory-store.ts
function createMemoryStore() {
	return {
		journal: createMemoryJournal(),
		replica: createMemoryReplica()
	};
}
function createMemoryJournal() {
	const undo = createUndo();
	const rows = undo.table();
	let last = 0;
	const inOrder = () => rows.values().sort((a, b) => a.seq - b.seq);
	return oneAtATime(undo, {
		async add(row) {
			if (rows.values().some((other) => other.id === row.id)) throw new Error("ConstraintError");
			last += 1;
			rows.set(last, {
				...row,
				seq: last
			});
		},
		async put(changed) {
			for (const row of changed) rows.set(row.seq, row);
		},
		async remove(seqs) {
			for (const seq of seqs) rows.remove(seq);
		},
		all: async () => inOrder(),
		inState: async (states) => inOrder().filter((row) => states.includes(row.state)),
		ofRecord: async (space, record) => inOrder().filter((row) => row.space === space && row.record === record)
	});
}
function createMemoryReplica() {
	const undo = createUndo();
	const spaces = undo.table();
	const records = undo.table();
	const lines = undo.table();
	const needs = undo.table();
	const held = undo.table();
	const state = undo.table();
	return oneAtATime(undo, {
		spaces: async () => spaces.values(),
		space: async (space) => spaces.get(space),
		putSpace: async (row) => spaces.set(row.space, row),
		removeSpace: async (space) => spaces.remove(space),
		record: async (space, record) => records.get(key(space, record)),
		recordsOf: async (space) => records.values().filter((row) => row.space === space).sort((a, b) => a.record < b.record ? -1 : 1),
		recordsAbout: async (space, about) => records.values().filter((row) => row.space === space && row.about === about),
		records: async (query) => records.values().filter((row) => matches(row, query)).sort(byOrderDescending).slice(0, query.limit),
		namesOfOthers: async (me, kinds) => records.values().filter((row) => row.author !== me && kinds.includes(row.kind)).map((row) => [row.space, row.record]),
		recordsNamed: async (names) => names.flatMap(([space, record]) => records.get(key(space, record)) ?? []).sort(byOrderDescending),
		recordsEnding: async (by) => records.values().filter((row) => row.endsAt <= by),
		async putRecord(row, line) {
			records.set(key(row.space, row.record), row);
			lines.set(key(row.space, row.record), line);
		},
		async removeRecord(space, record) {
			records.remove(key(space, record));
			lines.remove(key(space, record));
		},
		lines: async (space) => lines.values().filter((row) => row.space === space).sort(byOrderDescending),
		needs: async (limit) => needs.values().slice(0, limit),
		needsOf: async (space) => needs.values().filter((row) => row.space === space),
		need: async (space, record) => needs.get(key(space, record)),
		putNeed: async (row) => needs.set(key(row.space, row.record), row),
		removeNeed: async (space, record) => needs.remove(key(space, record)),
		held: async () => held.values(),
		putHeld: async (row) => held.set(row.id, row),
		removeHeld: async (id) => held.remove(id),
		state: async (name) => state.get(name),
		putState: async (name, value) => state.set(name, value)
	});
}
function key(space, record) {
	return `${space} ${record}`;
}
/** Tables that can be put back as they were when a transaction began. */
function createUndo() {
	let steps = [];
	function table() {
		const rows = /* @__PURE__ */ new Map();
		const remember = (at) => {
			const had = rows.has(at);
			const before = rows.get(at);
			steps.push(() => {
				if (had) rows.set(at, before);
				else rows.delete(at);
			});
		};
		return {
			get: (at) => rows.get(at),
			values: () => [...rows.values()],
			set(at, row) {
				remember(at);
				rows.set(at, row);
			},
			remove(at) {
				remember(at);
				rows.delete(at);
			}
		};
	}
	return {
		table,
		begin() {
			steps = [];
		},
		rollBack() {
			for (const step of steps.reverse()) step();
			steps = [];
		}
	};
}
/** One transaction at a time: none sees another one half done. */
function oneAtATime(undo, tables) {
	let last = Promise.resolve();
	function inTurn(work) {
		const turn = last.then(work, work);
		last = turn.catch(() => void 0);
		return turn;
	}
	return {
		read: (work) => inTurn(() => work(tables)),
		write: (work) => inTurn(async () => {
			undo.begin();
			try {
				return await work(tables);
			} catch (error) {
				undo.rollBack();
				throw error;
			}
		})
	};
}
// ../../tmp/loopboek-release-TxhQ8e/src/content/canonical.ts
/** One text for one value, whatever order its keys were written in. */
function canonicalText(value) {
	return JSON.stringify(canonicalPlain(value));
}
function canonicalPlain(value) {
	if (value === null || typeof value !== "object") return value;
	if (isList(value)) return value.map(canonicalPlain);
	const keys = Object.keys(value).sort();
	return Object.fromEntries(keys.map((key) => [key, canonicalPlain(value[key] ?? null)]));
}
function isList(value) {
	return Array.isArray(value);
}
// ../../tmp/loopboek-release-TxhQ8e/src/content/field-values.ts
/**
* Every value of every field that a person should see: normally one. A removal that met an edit
* made at the same time gives way to it, because words are never dropped by a race.
*/
function fieldValues(document) {
	const fields = Object.entries(document.fields).map(([name, versions]) => {
		return [name, [...new Map(versions.map(({ value }) => [canonicalText(value), value])).values()].filter((value) => value !== null)];
	});
	return Object.fromEntries(fields.filter(([, values]) => values.length > 0));
}
// ../../tmp/loopboek-release-TxhQ8e/src/domain/stamp.ts
/** Whether all that `other` saw, `stamp` saw too. */
function covers(stamp, other) {
	return Object.entries(other).every(([actor, count]) => seenOf(stamp, actor) >= count);
}
function join(one, other) {
	const joined = new Map(Object.entries(one));
	for (const [actor, count] of Object.entries(other)) joined.set(actor, Math.max(joined.get(actor) ?? 0, count));
	return Object.fromEntries(joined);
}
/** The stamp of an edit by `actor` that saw `seen`. */
function next(seen, actor) {
	return {
		...seen,
		[actor]: seenOf(seen, actor) + 1
	};
}
/** Names come from other devices, so what every object inherits is no count. */
function seenOf(stamp, actor) {
	return Object.hasOwn(stamp, actor) ? stamp[actor] ?? 0 : 0;
}
// ../../tmp/loopboek-release-TxhQ8e/src/content/create.ts
function emptyContent() {
	return {
		schema: 1,
		fields: {}
	};
}
// ../../tmp/loopboek-release-TxhQ8e/src/content/merge.ts
/**
* Keeps, per field, every value whose stamp no other one covers. Two people who changed different
* fields agree silently; of two who changed the same one, both values stay.
*/
function mergeContent(one, other) {
	const fields = [.../* @__PURE__ */ new Set([...Object.keys(one.fields), ...Object.keys(other.fields)])].map((name) => [name, surviving([...versionsOf(one, name), ...versionsOf(other, name)])]);
	return {
		schema: Math.max(one.schema, other.schema),
		fields: Object.fromEntries(fields)
	};
}
function mergeAll(documents) {
	return documents.reduce(mergeContent, emptyContent());
}
function versionsOf(document, name) {
	return Object.hasOwn(document.fields, name) ? document.fields[name] ?? [] : [];
}
/** What no other one covers, in one order. */
function surviving(versions) {
	const all = [...new Map(versions.map((version) => [versionText(version), version]))].sort(([one], [other]) => one < other ? -1 : 1).map(([, v]) => v);
	return all.filter((version) => !all.some((newer) => supersedes(newer, version)));
}
/** Equal stamps cover each other, and neither goes. */
function supersedes(newer, version) {
	return covers(newer.stamp, version.stamp) && !covers(version.stamp, newer.stamp);
}
function versionText(version) {
	return `${canonicalText(version.stamp)}${canonicalText(version.value)}`;
}
// ../../tmp/loopboek-release-TxhQ8e/src/content/parse.ts
var contentLimits = {
	/** Above the wire's limit for a head, so that nothing is refused here that travelled. */
	characters: 1048576,
	depth: 8,
	fields: 2e3,
	versionsPerField: 400,
	nameLength: 120
};
/**
* Reads what came from a device, perhaps a newer one: unknown fields are kept as they are. What
* cannot be read is one word, never a throw, and the bytes stay where they were.
*/
function parseContent(text) {
	if (text.length > contentLimits.characters) return "unreadable";
	const json = parseJson(text);
	if (!isObject(json) || typeof json.schema !== "number") return "unreadable";
	if (!Number.isSafeInteger(json.schema) || !isObject(json.fields)) return "unreadable";
	const entries = Object.entries(json.fields);
	const isSound = ([name, versions]) => isName(name) && isVersions(versions);
	if (entries.length > contentLimits.fields || !entries.every(isSound)) return "unreadable";
	return {
		schema: json.schema,
		fields: Object.fromEntries(entries)
	};
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function isVersions(value) {
	if (!Array.isArray(value) || value.length > contentLimits.versionsPerField) return false;
	return value.every((version) => isObject(version) && "value" in version && isPlain(version.value, contentLimits.depth) && isStamp(version.stamp));
}
function isStamp(value) {
	if (!isObject(value)) return false;
	return Object.entries(value).every(([actor, count]) => isName(actor) && Number.isSafeInteger(count) && Number(count) > 0);
}
function isPlain(value, depth) {
	if (value === null || typeof value === "string" || typeof value === "boolean") return true;
	if (typeof value === "number") return Number.isFinite(value);
	if (depth === 0 || typeof value !== "object") return false;
	return Object.values(value).every((inner) => isPlain(inner, depth - 1));
}
function isName(name) {
	return name.length > 0 && name.length <= contentLimits.nameLength && name !== "__proto__";
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// ../../tmp/loopboek-release-TxhQ8e/src/storage/record-content.ts
function readHeads(heads) {
	const documents = [];
	const readable = [];
	for (const head of heads) {
		const document = head.codec === 1 ? parseContent(head.content) : "unreadable";
		if (document === "unreadable") continue;
		documents.push(document);
		readable.push(head.id);
	}
	return {
		document: mergeAll(documents),
		readable,
		unreadable: readable.length < heads.length
	};
}
// ../../tmp/loopboek-release-TxhQ8e/src/storage/seal.ts
/** The casts are the seal of today: a mark for the compiler, and nothing at run time. */
function seal(value) {
	return value;
}
function open(value) {
	return value;
}
// ../../tmp/loopboek-release-TxhQ8e/src/storage/record-view.ts
function toRecordView(row, rows, me) {
	const heads = open(row.heads);
	const { document, unreadable } = readHeads(heads);
	return {
		space: row.space,
		record: row.record,
		kind: row.kind,
		author: row.author,
		about: row.about,
		editors: row.editors,
		audience: row.audience,
		version: row.version,
		deleted: row.deleted,
		received: row.received,
		order: row.order,
		fields: fieldValues(document),
		...stateOf(rows),
		mine: row.author === me,
		unreadable,
		heads: heads.length,
		narrowed: rows.findLast((made) => made.op === "audience")?.reason === "narrowed",
		document
	};
}
/** Always computed from the journal: a screen never claims more than what is proven. */
function stateOf(rows) {
	const held = rows.find((row) => row.state === "held");
	if (held !== void 0) return {
		state: "held",
		heldReason: held.reason
	};
	if (rows.some((row) => row.state === "new" || row.state === "sent")) return {
		state: "device",
		heldReason: null
	};
	return {
		state: rows.some((row) => row.state === "acked") ? "sent" : "safe",
		heldReason: null
	};
}
function first$1(view, field) {
	return view.fields[field]?.[0];
}
// ../../tmp/loopboek-release-TxhQ8e/src/storage/line.ts
var longestLine = 120;
var noLine = {
	activity: null,
	title: "",
	firstLine: "",
	kept: null,
	words: ""
};
function lineOf(kind, heads) {
	if (kind === "seen" || heads.some((head) => head.codec === 0)) return noLine;
	const fields = fieldValues(readHeads(heads).document);
	const texts = Object.entries(fields).filter(([name]) => isWritten(name)).flatMap(([, values]) => values.flatMap(textsIn));
	const { activity, moment, title, kept } = fields;
	return {
		activity: firstText(activity) || firstText(moment) || null,
		title: firstText(title),
		firstLine: shortened(firstText(fields.text) || (texts[0] ?? "")),
		kept: Math.max(0, ...(kept ?? []).filter((at) => typeof at === "number")) || null,
		words: [firstText(title), ...texts].join("\n").toLocaleLowerCase("nl")
	};
}
function isWritten(name) {
	return name === "text" || name === "question" || name === "lookBackText" || name.startsWith("answer.") || name.startsWith("task.");
}
function textsIn(value) {
	if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
	if (value === null || typeof value !== "object" || Array.isArray(value)) return [];
	const { text, name } = value;
	return [text, name].filter((part) => typeof part === "string" && part !== "");
}
function firstText(values) {
	const text = values?.find((value) => typeof value === "string");
	return typeof text === "string" ? text.trim() : "";
}
/** Cut between characters as a reader counts them, so that no letter or emoji is halved. */
function shortened(text) {
	const line = text.split("\n", 1)[0] ?? "";
	const characters = Array.from(line);
	return characters.length <= longestLine ? line : `${characters.slice(0, longestLine).join("")}…`;
}
// ../../tmp/loopboek-release-TxhQ8e/src/storage/fold.ts
/** A date that no clock reaches; an index cannot hold infinity. */
var neverEnds = 864e13;
/** Null where nothing is left to see: the server gave nothing, and no own row makes it. */
function fold(input) {
	const { space, record, server, reader } = input;
	let seen = server === null ? null : fromServer(server);
	for (const row of input.rows) if (isShown$1(row, server)) seen = withRow(seen, row, reader.person);
	if (seen === null) return null;
	const row = {
		...seen,
		space,
		record,
		server,
		heads: seal(seen.heads),
		endsAt: endOfReading(seen.author, seen.audience, reader)
	};
	const { kind, author, audience, order, deleted } = seen;
	return {
		row,
		line: {
			space,
			record,
			kind,
			author,
			audience,
			order,
			deleted,
			line: seal(lineOf(kind, seen.heads))
		}
	};
}
/**
* Echoed rows are in what the server gave; until this device has been given it again, they are
* shown from here. Of held ones only words are shown: rights are not true.
*/
function isShown$1(row, server) {
	if (row.state === "taken-back" || row.op === "witness") return false;
	if (row.state === "echoed") return server === null;
	return row.state !== "held" || row.op === "put";
}
function fromServer(server) {
	const { kind, author, about, editors, audience, version, deleted, received } = server;
	return {
		kind,
		author,
		about,
		editors,
		audience,
		version,
		deleted,
		received,
		order: received,
		heads: open(server.heads).map(({ id, by, codec, content }) => ({
			id,
			by,
			codec,
			content
		}))
	};
}
function withRow(seen, row, me) {
	const draft = open(row.draft);
	switch (draft.op) {
		case "put": return withPut(seen, row, draft, me);
		case "audience": return seen === null ? null : {
			...seen,
			audience: draft.audience,
			version: draft.id
		};
		case "delete": return seen === null ? null : {
			...seen,
			deleted: true
		};
		case "restore": return seen === null ? null : {
			...seen,
			deleted: false,
			audience: []
		};
		case "witness": return seen;
	}
}
function withPut(seen, row, draft, me) {
	const head = {
		id: draft.id,
		by: me,
		codec: draft.codec,
		content: draft.content
	};
	if (seen === null) return draft.creates ? made(row, draft, head, me) : null;
	if (seen.heads.some((shown) => shown.id === head.id)) return seen;
	const heads = [...seen.heads.filter((shown) => !draft.supersedes.includes(shown.id)), head];
	if (!seen.deleted || seen.author !== me) return {
		...seen,
		heads
	};
	return {
		...seen,
		heads,
		deleted: false,
		audience: [],
		version: draft.id
	};
}
function made(row, draft, head, me) {
	return {
		kind: draft.kind,
		author: me,
		about: draft.about ?? null,
		editors: draft.editors ?? [],
		audience: draft.audience ?? [],
		version: draft.id,
		deleted: false,
		received: null,
		order: row.madeAt,
		heads: [head]
	};
}
function endOfReading(author, audience, reader) {
	if (author === reader.person) return neverEnds;
	const ends = audience.filter((grant) => grant.to === reader.person || grant.to === `role:${reader.role}`).map((grant) => grant.until ?? neverEnds);
	return ends.length === 0 ? neverEnds : Math.max(...ends);
}
// ../../tmp/loopboek-release-TxhQ8e/src/storage/refold.ts
/**
* Computes a record anew and keeps the outcome; inside a transaction over the replica. In a space
* that is not this person's any more nothing is shown: unsent words wait in the journal and tray.
*/
async function refold(replica, change) {
	const { folded } = await computed(replica, change);
	if (folded === null) await replica.removeRecord(change.space, change.record);
	else await replica.putRecord(folded.row, folded.line);
}
/** Whether the replica already holds what a refold would keep. */
async function isFolded(replica, change) {
	const { before, folded } = await computed(replica, change);
	return JSON.stringify(before) === JSON.stringify(folded?.row);
}
async function computed(replica, change) {
	const { person, space, record, rows } = change;
	const before = await replica.record(space, record);
	const member = await replica.space(space);
	const server = change.server === void 0 ? before?.server ?? null : change.server;
	const reader = {
		person,
		role: member?.role ?? null
	};
	return {
		before,
		folded: member === void 0 && await replica.state("membersTag") !== void 0 ? null : fold({
			space,
			record,
			reader,
			server,
			rows
		})
	};
}
// ../../tmp/loopboek-release-TxhQ8e/src/storage/repair.ts
/**
* A tab can die between the journal's transaction and the replica's. The journal is the truth:
* at each start everything it still carries is laid over the replica again.
*/
async function repairReplica(store, person) {
	const carried = [...byRecord(await store.journal.read((journal) => journal.all())).values()].flatMap((group) => {
		const [row] = group;
		if (row === void 0) return [];
		return [{
			person,
			space: row.space,
			record: row.record,
			rows: group
		}];
	});
	if (await store.replica.read((replica) => areFolded(replica, carried))) return;
	await store.replica.write(async (replica) => {
		for (const one of carried) await refold(replica, one);
	});
}
async function areFolded(replica, carried) {
	return !(await Promise.all(carried.map((one) => isFolded(replica, one)))).includes(false);
}
/** Grouped by record, each group in the journal's order. */
function byRecord(rows) {
	const groups = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const key = recordKey(row.space, row.record);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [row]);
		else group.push(row);
	}
	return groups;
}
function recordKey(space, record) {
	return `${space} ${record}`;
}
// ../../tmp/loopboek-release-TxhQ8e/src/storage/unfinished.ts
/**
* Kinds that have their readers from the first word on. While somebody writes, the words already
* travel, so that they are safe; but half a sentence is nobody's yet except its writer's, and no
* screen shows it to anyone else.
*/
var readFromTheStart = [
	"reply",
	"home-entry",
	"note"
];
function isUnfinished$1({ kind, author, kept }, reader) {
	return author !== reader && readFromTheStart.includes(kind) && typeof kept !== "number";
}
// ../../tmp/loopboek-release-TxhQ8e/src/storage/records.ts
var unsettled = [
	"new",
	"sent",
	"acked",
	"held"
];
async function readRecord(reading, space, record) {
	const row = await reading.replica.read(async (replica) => await isOpen(replica, space) ? replica.record(space, record) : void 0);
	if (row === void 0) return null;
	const view = toRecordView(row, await reading.journal.read((journal) => journal.ofRecord(space, record)), reading.person.id);
	return isShown(view, reading) ? view : null;
}
async function readRecords(reading, query) {
	return viewsOf(reading, (row) => !row.deleted, query);
}
/** What this person put aside, restorable for thirty days. */
async function readDeleted(reading, space) {
	const mine = (row) => row.deleted && row.author === reading.person.id;
	return viewsOf(reading, mine, { space });
}
async function viewsOf(reading, wanted, query) {
	return shownViews(await reading.replica.read((replica) => rowsOf(replica, query, wanted)), await waitingByRecord(reading), reading, query.limit);
}
/** Put-aside rows do not count for a limit, so some more are read. */
var spareRows = 50;
async function rowsOf(replica, { limit, ...rest }, wanted) {
	const hidden = new Set((await replica.spaces()).filter((space) => space.hidden !== null).map(({ space }) => space));
	const query = limit === void 0 ? rest : {
		...rest,
		limit: limit + spareRows
	};
	return (await replica.records(query)).filter((row) => !hidden.has(row.space) && wanted(row));
}
/** Content is read only of as many as are shown. */
function shownViews(rows, waiting, reading, limit = Number.POSITIVE_INFINITY) {
	const views = [];
	for (const row of rows) {
		if (views.length >= limit) break;
		const view = toRecordView(row, waiting.get(recordKey(row.space, row.record)) ?? [], reading.person.id);
		if (isShown(view, reading)) views.push(view);
	}
	return views;
}
function isShown(view, reading) {
	return !isUnfinished$1({
		...view,
		kept: first$1(view, "kept")
	}, reading.person.id);
}
async function isOpen(replica, space) {
	return ((await replica.space(space))?.hidden ?? null) === null;
}
async function waitingByRecord(reading) {
	return byRecord(await reading.journal.read((journal) => journal.inState(unsettled)));
}
// ../../tmp/loopboek-release-TxhQ8e/src/domain/instant.ts
var secondMs = 1e3;
var minuteMs = 60 * secondMs;
var hourMs = 60 * minuteMs;
var dayMs = 24 * hourMs;
// ../../tmp/loopboek-release-TxhQ8e/src/storage/server-clock.ts
/**
* Time is the server's: the last time it told plus what has passed since, never backwards. A
* phone whose clock is years wrong orders, shows and forgets as every other one does.
*/
/** `wall` is this device's own clock; `from` is what an earlier run learned of its error. */
function createServerClock(wall, from) {
	let offset = from?.offset ?? 0;
	let latest = from?.latest ?? 0;
	return {
		now() {
			latest = Math.max(latest, Math.floor(wall() + offset));
			return latest;
		},
		observe(instant) {
			const ahead = latest - instant;
			offset = instant - wall();
			if (ahead < 0 || ahead > 6e4) latest = instant;
		},
		reading: () => ({
			offset,
			latest
		})
	};
}
// ../../tmp/loopboek-release-TxhQ8e/src/content/edit.ts
/**
* Writes one value per field, whose stamp covers all that its writer saw there: what `base` had
* when they began, and what this tab wrote since. A value that arrived while they were typing
* stays beside theirs. A field that already says just this is left alone, so that saving again
* is no news for anybody.
*/
function editContent(document, edits, actor, base = document) {
	const fields = new Map(Object.entries(document.fields));
	for (const [name, value] of Object.entries(edits)) {
		const now = fields.get(name) ?? [];
		if (isSaid(now, value)) continue;
		const stamp = stampAfter({
			seen: versionsOf(base, name),
			now,
			actor
		});
		fields.set(name, surviving([...now, {
			value,
			stamp
		}]));
	}
	return {
		...document,
		fields: Object.fromEntries(fields)
	};
}
function isSaid(versions, value) {
	const [only, ...others] = versions;
	if (only === void 0) return value === null;
	return others.length === 0 && canonicalText(only.value) === canonicalText(value);
}
function stampAfter({ seen, now, actor }) {
	const joined = seen.reduce((all, version) => join(all, version.stamp), {});
	const own = now.reduce((all, version) => join(all, version.stamp), joined);
	return next(Object.hasOwn(own, actor) ? {
		...joined,
		[actor]: own[actor] ?? 0
	} : joined, actor);
}
// ../../tmp/loopboek-release-TxhQ8e/src/content/serialize.ts
/** One text for one document: devices that hold the same content hold the same bytes. */
function serializeContent(document) {
	const merged = mergeContent(document, document);
	return canonicalText({
		schema: merged.schema,
		fields: merged.fields
	});
}
// ../../tmp/loopboek-release-TxhQ8e/src/domain/audience.ts
var onlyMe = [];
function roleReader(role) {
	return `role:${role}`;
}
function holdsAt(grant, now) {
	return grant.until === null || grant.until > now;
}
/** Whether a grant in the audience reaches this person now. */
function reaches(audience, person, role, now) {
	return audience.some((grant) => holdsAt(grant, now) && (grant.to === person || grant.to === `role:${role}`));
}
function byReader(one, other) {
	if (one.to === other.to) return 0;
	return one.to < other.to ? -1 : 1;
}
/** One order, so that equal audiences are equal text. */
function canonical(audience) {
	return [...audience].sort(byReader);
}
// ../../tmp/loopboek-release-TxhQ8e/src/domain/calendar.ts
/** Days and instants in Europe/Brussels, in arithmetic alone, so that every device agrees. */
/** The day on the calendar in Brussels at this instant. */
function dayOf(instant) {
	return civilToDay(civilFromDays(Math.floor((instant + offsetAt(instant)) / dayMs)));
}
function civilToDay({ year, month, day }) {
	const two = (part) => String(part).padStart(2, "0");
	return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
/** Summer time runs from the last Sunday of March to that of October, at 01:00 UTC. */
function offsetAt(instant) {
	const { year } = civilFromDays(Math.floor(instant / dayMs));
	return instant >= clockChange(year, 3) && instant < clockChange(year, 10) ? 2 * hourMs : hourMs;
}
function clockChange(year, month) {
	const last = daysFromCivil({
		year,
		month,
		day: 31
	});
	return (last - (weekdayOfDays(last) + 1) % 7) * dayMs + hourMs;
}
/** 1 January 1970 was a Thursday. */
function weekdayOfDays(days) {
	return ((days + 3) % 7 + 7) % 7;
}
/** Days since 1970 of the proleptic Gregorian calendar, counting years from March. */
function daysFromCivil({ year, month, day }) {
	const fromMarch = month > 2 ? year : year - 1;
	const era = Math.floor(fromMarch / 400);
	const yearOfEra = fromMarch - era * 400;
	const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146097 + dayOfEra - 719468;
}
function civilFromDays(days) {
	const shifted = days + 719468;
	const era = Math.floor(shifted / 146097);
	const dayOfEra = shifted - era * 146097;
	const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
	const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
	const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
	const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
	return {
		year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
		month,
		day
	};
}
// ../../tmp/loopboek-release-TxhQ8e/src/domain/derived-id.ts
function derivedIdSeed(space, kind, person, month) {
	return JSON.stringify([
		"loopboek",
		space,
		kind,
		person,
		month ?? null
	]);
}
/** The first sixteen bytes of a digest as a UUID of version 8. */
function uuidFromDigest(digest) {
	const bytes = [...digest.slice(0, 16)];
	bytes[6] = (bytes[6] ?? 0) & 15 | 128;
	bytes[8] = (bytes[8] ?? 0) & 63 | 128;
	const hex = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
	return [
		[0, 8],
		[8, 12],
		[12, 16],
		[16, 20],
		[20, 32]
	].map(([from, to]) => hex.slice(from, to)).join("-");
}
function monthOf(day) {
	return day.slice(0, 7);
}
// ../../tmp/loopboek-release-TxhQ8e/src/domain/kind-rule.ts
var personal = {
	about: "never",
	first: "only-me",
	always: [],
	changedBy: "pupil",
	editedBy: "author",
	deletable: true
};
var atTable = {
	...personal,
	first: "table",
	always: ["pupil"],
	editedBy: "editors"
};
var forPupil = {
	...personal,
	first: ["pupil"],
	always: ["pupil"],
	changedBy: "nobody"
};
var everybody = [
	"pupil",
	"parent",
	"teacher",
	"counsellor",
	"clb",
	"coach",
	"admin"
];
var anyReader = [
	"pupil",
	"parent",
	"teacher",
	"counsellor",
	"clb",
	"coach"
];
var ofTheSchool = {
	...personal,
	makers: ["counsellor", "admin"],
	first: everybody,
	always: everybody,
	changedBy: "nobody",
	editedBy: "editors"
};
var kindRules = {
	entry: {
		...personal,
		makers: ["pupil"]
	},
	introduction: {
		...personal,
		makers: ["pupil"]
	},
	step: {
		...atTable,
		makers: [
			"pupil",
			"parent",
			"teacher",
			"counsellor"
		]
	},
	"home-entry": {
		...personal,
		makers: ["parent"],
		first: ["pupil"],
		changedBy: "child-and-author"
	},
	reply: {
		...personal,
		makers: anyReader,
		about: "required",
		first: "target-author",
		changedBy: "author-narrows"
	},
	note: {
		...personal,
		makers: [
			"teacher",
			"counsellor",
			"coach"
		],
		about: "optional",
		first: ["pupil"],
		changedBy: "author"
	},
	talk: {
		...atTable,
		makers: [
			"pupil",
			"parent",
			"teacher",
			"counsellor"
		]
	},
	agreement: {
		...atTable,
		makers: [
			"pupil",
			"teacher",
			"counsellor"
		],
		changedBy: "pupil-or-author"
	},
	transition: {
		...atTable,
		makers: [
			"pupil",
			"teacher",
			"counsellor"
		],
		changedBy: "pupil-others-narrow"
	},
	request: {
		...forPupil,
		makers: [
			"teacher",
			"counsellor",
			"parent"
		]
	},
	handover: {
		...personal,
		makers: ["pupil"],
		first: "chosen"
	},
	consent: {
		...atTable,
		makers: ["pupil", "counsellor"]
	},
	signature: {
		...personal,
		makers: anyReader,
		about: "required",
		first: "target-readers",
		changedBy: "nobody",
		editedBy: "nobody",
		deletable: false
	},
	"talk-request": {
		...personal,
		makers: ["pupil"],
		first: "chosen"
	},
	seen: {
		...forPupil,
		makers: anyReader,
		deletable: false
	},
	lesson: {
		...personal,
		makers: ["teacher"],
		first: ["pupil", "teacher"],
		always: ["pupil", "teacher"],
		changedBy: "nobody",
		editedBy: "editors"
	},
	"lesson-mark": {
		...personal,
		makers: ["pupil"],
		first: ["teacher"],
		always: ["teacher"],
		changedBy: "nobody"
	},
	service: ofTheSchool,
	contact: ofTheSchool,
	activity: {
		...ofTheSchool,
		makers: [
			"teacher",
			"counsellor",
			"admin"
		]
	},
	procedure: ofTheSchool
};
/** Null for `roster`, which only the server writes, and for the kinds of a newer app. */
function kindRule(kind) {
	return Object.hasOwn(kindRules, kind) ? kindRules[kind] : null;
}
// ../../tmp/loopboek-release-TxhQ8e/src/domain/record-kind.ts
var portfolioKinds = [
	"entry",
	"introduction",
	"step",
	"home-entry",
	"reply",
	"note",
	"talk",
	"agreement",
	"transition",
	"request",
	"handover",
	"consent",
	"signature",
	"talk-request",
	"seen"
];
var classKinds = ["lesson", "lesson-mark"];
var schoolKinds = [
	"service",
	"contact",
	"activity",
	"procedure"
];
[
	...portfolioKinds,
	...classKinds,
	...schoolKinds
];
// ../../tmp/loopboek-release-TxhQ8e/src/domain/access.ts
/**
* Who may read, make, edit and delete: used by the client to show and to hide, and by the server
* to decide. Whoever may not read a record gets the same answer as when it does not exist.
*/
/**
* The author; else whom a grant reaches now. Of what is about another record, only who may read
* that one too: so a reply never reaches more people than what it answers. `target` is that
* record, or null where the reader's side does not have it, which hides.
*
* Being named as an editor gives no right to read by itself: at the table the editors are in the
* first audience, and the pupil can take them out of it again.
*/
function mayRead(member, record, target, now) {
	if (member === null) return false;
	if (member.role === "admin" && isPortfolioKind(record.kind)) return false;
	if (record.author === member.person) return true;
	if (record.deleted) return false;
	if (record.about === null) return reaches(record.audience, member.person, member.role, now);
	if (target === null || !mayRead(member, target, null, now)) return false;
	if (record.kind === "reply" && target.author === member.person) return true;
	return reaches(record.audience, member.person, member.role, now);
}
function isPortfolioKind(kind) {
	return portfolioKinds.includes(kind);
}
// ../../tmp/loopboek-release-TxhQ8e/src/domain/first-audience.ts
/** What the app proposes for a new record, before anybody chose. The author is never named in it. */
function firstAudience(kind, maker, context) {
	const rule = kindRule(kind);
	if (rule === null || rule.first === "only-me" || rule.first === "chosen") return [];
	if (rule.first === "target-author") return fromReaders(authorOf(context.target), maker);
	if (rule.first === "target-readers") return readersOf(context.target, maker);
	if (rule.first === "table") return fromReaders([...context.editors, "role:pupil"], maker);
	return fromReaders(rule.first.map(roleReader), maker);
}
function authorOf(target) {
	return target === null ? [] : [target.author];
}
function readersOf(target, maker) {
	if (target === null) return [];
	const others = target.audience.filter((grant) => grant.to !== target.author).filter((grant) => grant.to !== maker.person);
	return canonical([...fromReaders(authorOf(target), maker), ...others]);
}
function fromReaders(readers, maker) {
	const inMaker = (reader) => reader === maker.person || reader === "role:pupil" && maker.role === "pupil";
	return canonical([...new Set(readers)].filter((reader) => !inMaker(reader)).map((to) => ({
		to,
		until: null
	})));
}
// ../../tmp/loopboek-release-TxhQ8e/src/storage/kept-work.ts
var listeners = /* @__PURE__ */ new Set();
function announceWork(work) {
	for (const listener of listeners) listener(work);
}
// ../../tmp/loopboek-release-TxhQ8e/src/storage/persist.ts
/** A browser may throw away all of an origin at once. After the second save it is asked not to. */
var saves = 0;
function afterSave() {
	saves += 1;
	if (saves === 2) askToPersist();
}
async function askToPersist() {
	const storage = typeof navigator === "undefined" ? void 0 : navigator.storage;
	if (typeof storage?.persist === "function") await storage.persist().catch(() => false);
}
// ../../tmp/loopboek-release-TxhQ8e/src/storage/seen.ts
/** What each reader read, and when: one record per reader and month, whose fields are record ids. */
/** The records of this space that one person read. */
async function seenIn(store, space, person) {
	return store.replica.read((replica) => seenBy(replica, person, space));
}
async function seenBy(replica, author, space) {
	const rows = await replica.records({
		space,
		kinds: ["seen"],
		author
	});
	return new Set(rows.flatMap((row) => readingsOf(row).map(([record]) => record)));
}
/** What this record says was read, and when first. */
function readingsOf(row) {
	const fields = fieldValues(readHeads(open(row.heads)).document);
	return Object.entries(fields).flatMap(([record, values]) => {
		const instants = values.filter((value) => typeof value === "number");
		return instants.length === 0 ? [] : [[record, Math.min(...instants)]];
	});
}
// ../../tmp/loopboek-release-TxhQ8e/src/storage/write.ts
/**
* Everything a person does to a record on this device. One save is one transaction over the
* journal; each promise here resolves when that one is complete and on disk, so that *Bewaard op
* dit toestel* is true when it is said. The replica follows, and is repaired from the journal.
*/
async function saveRecord(writer, save) {
	const { space } = save;
	const record = save.record ?? await newId(writer, save);
	const audience = await audienceOfNew(writer, save);
	await change(writer, {
		space,
		record,
		stillOpen: save.open
	}, (seen, rows) => {
		const read = readHeads(seen === null ? [] : open(seen.heads));
		const last = rewritable(rows, writer.actor);
		const before = mergeContent(read.document, contentOf(last));
		const actor = save.actor ?? writer.actor;
		const content = serializeContent(editContent(before, save.edits, actor, save.base));
		if (last !== null) return {
			rewrite: last,
			content,
			supersedes: read.readable
		};
		if (seen === null && Object.keys(save.edits).length === 0) return null;
		if (seen !== null && content === onlyContent(seen, read.readable)) return null;
		return { add: {
			id: uuidV7(writer.now(), writer.random),
			space,
			record,
			op: "put",
			creates: seen === null,
			kind: seen?.kind ?? save.kind,
			codec: 1,
			supersedes: read.readable,
			content,
			...seen === null ? envelopeOf(save, audience) : {}
		} };
	});
	return record;
}
async function changeAudience(writer, space, record, audience) {
	await change(writer, {
		space,
		record
	}, (seen) => {
		if (seen === null) return null;
		return { add: {
			id: uuidV7(writer.now(), writer.random),
			space,
			record,
			op: "audience",
			audience: canonical(audience).map((grant) => ({ ...grant })),
			base: seen.version
		} };
	});
}
async function deleteRecord(writer, space, record) {
	await change(writer, {
		space,
		record
	}, (seen) => {
		if (seen === null || seen.deleted) return null;
		return { add: {
			id: uuidV7(writer.now(), writer.random),
			space,
			record,
			op: "delete",
			heads: open(seen.heads).map((head) => head.id)
		} };
	});
}
async function restoreRecord(writer, space, record) {
	await change(writer, {
		space,
		record
	}, (seen) => {
		if (seen === null || !seen.deleted) return null;
		return { add: {
			id: uuidV7(writer.now(), writer.random),
			space,
			record,
			op: "restore"
		} };
	});
}
/** Tells the pupil that this was read. Once: the first reading counts. */
async function markSeen(writer, space, record) {
	if ((await seenIn(writer, space, writer.person.id)).has(record)) return;
	await saveRecord(writer, {
		space,
		kind: "seen",
		edits: { [record]: writer.now() }
	});
}
async function change(writer, { space, record, stillOpen = false }, decide) {
	const reader = {
		person: writer.person.id,
		role: writer.person.role
	};
	const before = await writer.replica.read((replica) => replica.record(space, record));
	const rows = await writer.journal.write(async (journal) => {
		const own = await journal.ofRecord(space, record);
		const server = before?.server ?? null;
		const step = decide(fold({
			space,
			record,
			reader,
			server,
			rows: own
		})?.row ?? null, own);
		if (step !== null) await keep(writer, journal, step, stillOpen);
		return await journal.ofRecord(space, record);
	});
	await writer.replica.write((replica) => refold(replica, {
		person: writer.person.id,
		space,
		record,
		rows
	}));
	announceWork(stillOpen ? "typed" : "kept");
	afterSave();
}
async function keep(writer, journal, step, stillOpen) {
	if ("add" in step) return await journal.add(toRow(writer, step.add, stillOpen));
	const draft = open(step.rewrite.draft);
	if (draft.op !== "put") return;
	const seen = step.supersedes.filter((id) => id !== draft.id && !draft.supersedes.includes(id));
	const supersedes = [...draft.supersedes, ...seen];
	const rewritten = {
		...draft,
		content: step.content,
		supersedes
	};
	await journal.put([{
		...step.rewrite,
		draft: seal(rewritten),
		open: stillOpen
	}]);
}
function toRow(writer, draft, stillOpen) {
	const { id, space, record, op } = draft;
	const made = {
		madeBy: writer.actor,
		madeAt: writer.now(),
		notBefore: 0,
		reason: null
	};
	return {
		id,
		space,
		record,
		op,
		state: "new",
		draft: seal(draft),
		open: stillOpen,
		...made
	};
}
/** The last put of this record, if this tab made it and no byte of it can have left. */
function rewritable(rows, actor) {
	const last = rows.findLast((row) => row.op !== "audience");
	if (last === void 0 || last.op !== "put") return null;
	return last.state === "new" && last.madeBy === actor ? last : null;
}
/**
* What the row that is rewritten says already. Normally that is shown, and so it is seen; where a
* right ended while someone typed, nothing is shown any more, and their words are here alone.
*/
function contentOf(row) {
	const draft = row === null ? null : open(row.draft);
	const document = draft?.op === "put" ? parseContent(draft.content) : "unreadable";
	return document === "unreadable" ? emptyContent() : document;
}
function onlyContent(seen, readable) {
	const [head, ...others] = open(seen.heads);
	if (head === void 0 || others.length > 0 || readable.length !== 1 || seen.deleted) return null;
	return head.content;
}
function envelopeOf(save, audience) {
	return {
		about: save.about ?? null,
		...save.editors === void 0 ? {} : { editors: [...save.editors] },
		audience: canonical(audience).map((grant) => ({ ...grant }))
	};
}
/** Introductions and seen records exist once: their id follows from who and where. */
async function newId(writer, save) {
	if (save.kind !== "introduction" && save.kind !== "seen") return uuidV4(writer.random);
	const month = save.kind === "seen" ? monthOf(dayOf(writer.now())) : void 0;
	const seed = derivedIdSeed(save.space, save.kind, writer.person.id, month);
	return uuidFromDigest(await writer.digest(seed));
}
async function audienceOfNew(writer, save) {
	if (save.audience !== void 0) return save.audience;
	const { space, about } = save;
	const found = about === void 0 || about === null ? void 0 : await writer.replica.read((replica) => replica.record(space, about));
	const maker = {
		person: writer.person.id,
		role: writer.person.role
	};
	const context = {
		target: found ?? null,
		editors: save.editors ?? []
	};
	return firstAudience(save.kind, maker, context) ?? onlyMe;
}
// ../../tmp/loopboek-release-TxhQ8e/src/protocol/limits.ts
/** Limits of everything that crosses the wire. Lengths are in characters unless a name says bytes. */
var limits = {
	requestBytes: 1048576,
	pushRows: 200,
	waitingRows: 500,
	needRows: 500,
	spacesNamed: 1200,
	resetPage: 2e3,
	headsPerRecord: 8,
	headBytes: 65536,
	audienceGrants: 60,
	editors: 40,
	blobsPerRecord: 24,
	idLength: 64,
	tokenLength: 128,
	kindLength: 40,
	nameLength: 120,
	answerBytes: 9e5,
	answerBytesMin: 16e3,
	heldRowsPerPerson: 200,
	heldBytesPerPerson: 5242880,
	namesPerCommand: 500
};
// ../../tmp/loopboek-release-TxhQ8e/src/protocol/integrity.ts
var seeds = [2166136261, 19088743];
/** Over the `(record, rev)` that one side holds and may show. */
function integrityOf(pairs) {
	let count = 0;
	const sums = seeds.map(() => 0);
	for (const [record, rev] of pairs) {
		count += 1;
		for (const [index, seed] of seeds.entries()) sums[index] = ((sums[index] ?? 0) ^ mix(`${record} ${rev}`, seed)) >>> 0;
	}
	return [count, sums.map((sum) => sum.toString(16).padStart(8, "0")).join("")];
}
/** FNV-1a, with a last stir so that near texts end far apart. */
function mix(text, seed) {
	let hash = seed;
	for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
	hash = Math.imul(hash ^ hash >>> 15, 739982445);
	return (hash ^ hash >>> 13) >>> 0;
}
// ../../tmp/loopboek-release-TxhQ8e/src/sync/check.ts
/** Once a day: do both sides hold the same? A count and a hash of all that is visible, per space. */
async function checkOf(device, spaces) {
	return device.replica.read(async (replica) => {
		const last = await replica.state("lastCheck");
		if (last !== void 0 && last + 864e5 > device.now()) return void 0;
		if ((await replica.needs(1)).length > 0) return void 0;
		const checks = {};
		for (const { space } of spaces.filter(isWhole)) checks[space] = [...integrityOf((await replica.recordsOf(space)).flatMap(pairOf))];
		return checks;
	});
}
/** A space that is held in part, by choice or because a pull was cut, has nothing to compare. */
function isWhole(row) {
	return row.level === "full" && row.at !== null && row.resetFrom === null && row.hidden === null;
}
function pairOf({ record, server }) {
	return server === null ? [] : [[record, server.rev]];
}
// ../../tmp/loopboek-release-TxhQ8e/src/sync/choose-push.ts
/** Which rows of the journal leave now. Order is kept within one record, and only there. */
/** A record that is being typed in travels at most this often, and when it is closed. */
var openPauseMs = 30 * secondMs;
/** Reasons that rights may undo; the others will never change, however often they are asked. */
var decidedAgain = [
	"not-member",
	"not-reader",
	"not-maker",
	"not-editor",
	"not-audience",
	"no-record",
	"no-about",
	"deleted"
];
function choosePush(rows, now) {
	const lastOf = new Map(rows.map((row) => [recordKey(row.space, row.record), row.seq]));
	const waiting = /* @__PURE__ */ new Set();
	return rows.filter((row) => {
		const key = recordKey(row.space, row.record);
		if (row.state === "held") return isDecidedAgain(row) && row.notBefore <= now;
		if (row.state !== "new" && row.state !== "sent") return false;
		if (waiting.has(key)) return false;
		if (!(row.state === "new" && row.open && lastOf.get(key) === row.seq && typedUntil(row, now) > now) && row.notBefore <= now) return true;
		if (row.reason !== "too-many-heads") waiting.add(key);
		return false;
	});
}
/** Nobody typed in the future: a clock that ran ahead then does not keep words back now. */
function typedUntil(row, now) {
	return row.madeAt > now ? 0 : row.madeAt + openPauseMs;
}
function isDecidedAgain(row) {
	return row.reason !== null && decidedAgain.includes(row.reason);
}
/** When the earliest row that cannot leave yet may do so; null when nothing waits. */
function nextPushAt(rows, now) {
	const moments = rows.filter((row) => row.state === "new" || row.state === "sent").map((row) => {
		const typed = row.state === "new" && row.open ? typedUntil(row, now) : 0;
		return Math.max(typed, row.notBefore);
	});
	return moments.length === 0 ? null : Math.min(...moments);
}
// ../../tmp/loopboek-release-TxhQ8e/src/sync/presented.ts
var nothingPresented = {
	at: null,
	grant: null,
	from: null
};
function presentedOf(row) {
	return {
		at: row.at,
		grant: row.pulledGrant,
		from: row.resetFrom
	};
}
/** The stored row, if nothing happened to it since the request was made. */
async function asPresented(replica, space, presented) {
	const row = await replica.space(space);
	if (row === void 0) return null;
	const then = presented.get(space) ?? nothingPresented;
	const now = presentedOf(row);
	if (then.at === null && now.at === null) return row;
	return now.at === then.at && now.grant === then.grant && now.from === then.from ? row : null;
}
// ../../tmp/loopboek-release-TxhQ8e/src/sync/build-request.ts
async function prepareRequest(device, asking) {
	const known = await device.replica.read(async (replica) => ({
		spaces: await replica.spaces(),
		needs: asking.onlyPush ? [] : await replica.needs(limits.needRows),
		membersTag: await replica.state("membersTag") ?? null
	}));
	const check = asking.complete ? await checkOf(device, known.spaces) : void 0;
	const { chosen, waiting, hasMore } = await markSent(device, asking.pushRows ?? limits.pushRows);
	const presented = presentedFor([...asking.complete ? known.spaces.map((row) => row.space) : [
		...asking.spaces,
		...unfinished(asking, known.spaces),
		...known.needs.map((need) => need.space)
	], ...chosen.map((row) => row.space)], known.spaces);
	return {
		request: {
			v: 1,
			device: device.device,
			app: asking.app,
			complete: asking.complete,
			membersTag: known.membersTag,
			spaces: spacesOf(presented),
			push: await Promise.all(chosen.map((row) => mutationOf(row, device.digest))),
			waiting: waiting.map((row) => [
				row.space,
				row.record,
				row.id
			]),
			need: known.needs.map((need) => [need.space, need.record]),
			...check === void 0 ? {} : { check },
			maxBytes: asking.onlyPush ? limits.answerBytesMin : limits.answerBytes
		},
		presented,
		waiting: new Set(waiting.map((row) => row.id)),
		hasMore
	};
}
/** Spaces whose first pull or reset was cut go on where they were. */
function unfinished(asking, spaces) {
	if (asking.onlyPush) return [];
	return spaces.filter((row) => row.hidden === null && (row.at === null || row.resetFrom !== null)).map((row) => row.space);
}
function presentedFor(named, spaces) {
	const rows = new Map(spaces.map((row) => [row.space, row]));
	return new Map(named.map((space) => {
		const row = rows.get(space);
		return [space, row === void 0 ? nothingPresented : presentedOf(row)];
	}));
}
function spacesOf(presented) {
	return Object.fromEntries([...presented].map(([space, { at, grant, from }]) => [space, [
		at,
		grant,
		from === null ? {} : { from }
	]]));
}
function markSent(device, most) {
	return device.journal.write(async (journal) => {
		const rows = await journal.all();
		const ready = choosePush(rows, device.now());
		const chosen = fitting(ready, most);
		const marked = chosen.map((row) => row.state === "new" ? {
			...row,
			state: "sent",
			open: false
		} : row);
		await journal.put(marked.filter((row, index) => row !== chosen[index]));
		const acked = rows.filter((row) => row.state === "acked" || row.state === "durable");
		const echoed = rows.filter((row) => row.state === "echoed");
		return {
			chosen: marked,
			waiting: [...acked, ...echoed].slice(0, limits.waitingRows),
			hasMore: chosen.length < ready.length
		};
	});
}
/** Room for the rest of the request beside the rows. */
var pushBytes = limits.requestBytes - 327680;
function fitting(rows, most) {
	const chosen = [];
	let bytes = 0;
	for (const row of rows.slice(0, most)) {
		bytes += byteLength(JSON.stringify(open(row.draft))) + 100;
		if (bytes > pushBytes && chosen.length > 0) break;
		chosen.push(row);
	}
	return chosen;
}
var encoder = new TextEncoder();
function byteLength(text) {
	return encoder.encode(text).length;
}
async function mutationOf(row, digest) {
	const draft = open(row.draft);
	if (draft.op !== "put") return draft;
	return {
		...draft,
		sum: hexOf(await digest(draft.content))
	};
}
// ../../tmp/loopboek-release-TxhQ8e/src/sync/back-off.ts
var first = 2 * secondMs;
var longest = 5 * minuteMs;
/** Longer each time and never the same for two devices, so that a server that rises again stays up. */
function backOffMs(failures, chance) {
	const wait = Math.min(longest, first * 2 ** Math.min(failures - 1, 10));
	return Math.round(wait * (.5 + chance));
}
// ../../tmp/loopboek-release-TxhQ8e/src/sync/engine.ts
/**
* When to carry: a pure step from what was and what happened to what is and what to do. Time and
* chance come with each event, so that the same core runs in the app and in a simulation.
*/
var whileVisibleMs = 5 * minuteMs;
var completeEveryMs = hourMs;
/** Asking into nothing burdens nobody, and a bus comes out of its tunnel. */
var offlineMs = minuteMs;
var occupiedMs = 5 * secondMs;
var typedMs = 30 * secondMs;
/** Several small things that are kept at once travel together. */
var gatherMs = 150;
var recentMs = 15 * secondMs;
var restingEngine = {
	online: true,
	visible: true,
	listening: false,
	busy: false,
	isOut: false,
	wantsComplete: false,
	wantedSpaces: [],
	dueAt: null,
	failures: 0,
	lastComplete: 0,
	hiddenAt: null,
	pushRows: limits.pushRows,
	problem: null
};
function step(state, event, moment) {
	return run(heard(state, event, moment), moment.now);
}
/** Starts the pass that is due, or says when to look again. */
function run(state, now) {
	if (state.busy || state.dueAt === null) return {
		state,
		effects: []
	};
	if (state.dueAt > now) return {
		state,
		effects: [{
			do: "wake",
			at: state.dueAt
		}]
	};
	const { wantedSpaces: spaces, pushRows } = state;
	const complete = state.wantsComplete || state.lastComplete + completeEveryMs <= now;
	return {
		state: {
			...state,
			busy: true,
			dueAt: null,
			wantsComplete: false,
			wantedSpaces: []
		},
		effects: [{
			do: "pass",
			complete,
			spaces,
			pushRows
		}]
	};
}
function heard(state, event, moment) {
	const { now, chance } = moment;
	switch (event.what) {
		case "started":
		case "asked": return whole(fresh(state), now);
		case "online": return whole(fresh({
			...state,
			online: true
		}), now);
		case "offline": return {
			...state,
			online: false,
			listening: false,
			problem: "offline"
		};
		case "visible": return seen({
			...state,
			visible: true
		}, now);
		case "hidden": return {
			...state,
			visible: false,
			hiddenAt: now
		};
		case "kept": return soon(state, now + gatherMs);
		case "typed": return soon(state, now + typedMs);
		case "woke": return state;
		case "listening": return state.busy || state.lastComplete + recentMs > now ? {
			...state,
			listening: true
		} : whole({
			...state,
			listening: true
		}, now);
		case "deaf": return {
			...state,
			listening: false
		};
		case "poked": return soon({
			...state,
			wantedSpaces: [.../* @__PURE__ */ new Set([...state.wantedSpaces, ...event.spaces])]
		}, now + Math.round(chance * event.spreadMs));
		case "ended": return ended({
			...state,
			busy: false
		}, event, moment);
	}
}
/** Someone asks, or the connection is back: no waiting for earlier troubles. */
function fresh(state) {
	return {
		...state,
		isOut: false,
		failures: 0,
		dueAt: null,
		problem: null
	};
}
function whole(state, now) {
	return {
		...soon(state, now),
		wantsComplete: true
	};
}
/** After a failure, new work waits for its turn: an eager keyboard must not make a hot loop. */
function soon(state, at) {
	if (state.isOut || state.failures > 0 && state.dueAt !== null) return state;
	return {
		...state,
		dueAt: state.dueAt === null ? at : Math.min(state.dueAt, at)
	};
}
function seen(state, now) {
	const wasLong = state.hiddenAt !== null && state.hiddenAt + whileVisibleMs <= now;
	const isDeaf = !state.listening;
	const after = {
		...state,
		hiddenAt: null
	};
	return wasLong || isDeaf ? whole(after, now) : soon(after, now);
}
function ended(state, { complete, pass }, moment) {
	const { now, chance } = moment;
	switch (pass.outcome) {
		case "done": return carried(state, {
			complete,
			pass
		}, now);
		case "occupied": return {
			...soon(state, now + occupiedMs),
			wantsComplete: state.wantsComplete || complete
		};
		case "signed-out": return {
			...state,
			isOut: true,
			problem: "signed-out",
			dueAt: null,
			wantsComplete: true
		};
		case "refused": return failed({
			...state,
			pushRows: Math.max(1, Math.floor(state.pushRows / 4)),
			problem: "server"
		}, {
			complete,
			at: now + backOffMs(state.failures + 1, chance)
		});
		case "offline": {
			const wait = Math.min(offlineMs, backOffMs(state.failures + 1, chance));
			return failed({
				...state,
				problem: "offline"
			}, {
				complete,
				at: now + wait
			});
		}
		case "server": {
			const wait = Math.max(pass.afterMs ?? 0, backOffMs(state.failures + 1, chance));
			return failed({
				...state,
				problem: "server"
			}, {
				complete,
				at: now + wait
			});
		}
	}
}
function failed(state, next) {
	return {
		...state,
		failures: state.failures + 1,
		dueAt: next.at,
		wantsComplete: state.wantsComplete || next.complete
	};
}
function carried(state, { complete, pass }, now) {
	const after = {
		...state,
		online: true,
		failures: 0,
		pushRows: limits.pushRows,
		problem: pass.problem,
		lastComplete: complete ? now : state.lastComplete
	};
	if (pass.more) return {
		...soon(after, now + gatherMs),
		wantsComplete: after.wantsComplete || complete
	};
	const withNext = [...pass.nextInMs === null ? [] : [now + Math.max(pass.nextInMs, secondMs)], ...state.visible ? [now + whileVisibleMs] : []].reduce((was, at) => soon(was, at), after);
	const looksAround = state.visible && !state.listening;
	return {
		...withNext,
		wantsComplete: withNext.wantsComplete || looksAround
	};
}
// ../../tmp/loopboek-release-TxhQ8e/src/sync/apply-members.ts
/**
* Which spaces are this person's. Absence is not revocation: only the word itself erases, and
* not even that at once when it would take away much: a wrong answer must not cost a school year.
*/
var absentKeptMs = 30 * dayMs;
var sameAnswerAfterMs = 10 * minuteMs;
var manyAtOnce = 3;
var largeShare = .3;
async function applyMembers(replica, members, now) {
	const regained = [];
	const before = new Map((await replica.spaces()).map((row) => [row.space, row]));
	for (const member of members) {
		const row = before.get(member.space);
		if (row === void 0 || row.grant !== member.grant || row.hidden !== null) regained.push(member.space);
		await replica.putSpace({
			...row ?? newSpace(member),
			...member,
			hidden: null
		});
		before.delete(member.space);
	}
	for (const row of before.values()) if (row.hidden === null) await replica.putSpace({
		...row,
		hidden: {
			why: "absent",
			since: now
		}
	});
	return regained;
}
function newSpace(member) {
	return {
		...member,
		at: null,
		pulledGrant: member.grant,
		resetFrom: null,
		resetWhy: null,
		hidden: null
	};
}
async function applyRevoked(replica, answer, presented, now) {
	const named = [];
	for (const space of answer.revoked) {
		const row = await asPresented(replica, space, presented);
		if (row !== null) named.push(row);
	}
	const isDoubted = (row) => row.hidden?.why === "revoked";
	const present = (await replica.spaces()).filter((row) => !isDoubted(row)).length;
	const fresh = named.filter((row) => !isDoubted(row));
	const isMuch = fresh.length >= manyAtOnce && fresh.length > present * largeShare;
	for (const row of named) if (isDoubted(row)) {
		if ((row.hidden?.since ?? now) + sameAnswerAfterMs <= now) await eraseSpace(replica, row.space);
	} else if (isMuch) await replica.putSpace({
		...row,
		hidden: {
			why: "revoked",
			since: now
		}
	});
	else await eraseSpace(replica, row.space);
}
/** What time alone decides: an end date that passed, an absence that lasted. */
async function forgetEndedSpaces(replica, now) {
	for (const row of await replica.spaces()) {
		const isOver = row.until !== null && row.until <= now;
		const isLongGone = row.hidden?.why === "absent" && row.hidden.since + absentKeptMs <= now;
		if (isOver || isLongGone) await eraseSpace(replica, row.space);
	}
}
async function eraseSpace(replica, space) {
	for (const row of await replica.recordsOf(space)) await replica.removeRecord(space, row.record);
	for (const need of await replica.needsOf(space)) await replica.removeNeed(space, need.record);
	await replica.removeSpace(space);
}
// ../../tmp/loopboek-release-TxhQ8e/src/sync/forget.ts
/** A share with an end date ends on this device too, also when the school cannot be reached. */
async function forgetEnded(device) {
	const now = device.now();
	if (!await device.replica.read(async (replica) => {
		return (await replica.spaces()).some((row) => row.hidden !== null || (row.until ?? now + 1) <= now) || (await replica.recordsEnding(now)).length > 0;
	})) return;
	await device.replica.write(async (replica) => {
		await forgetEndedSpaces(replica, now);
		for (const row of await replica.recordsEnding(now)) await forgetUnreadable(replica, row, {
			person: device.person.id,
			now
		});
	});
}
async function forgetUnreadable(replica, row, moment) {
	if (await isReadable(replica, row, moment)) return;
	await replica.removeRecord(row.space, row.record);
	for (const about of await replica.recordsAbout(row.space, row.record)) if (about.author !== moment.person) await replica.removeRecord(about.space, about.record);
}
async function isReadable(replica, row, { person, now }) {
	const space = await replica.space(row.space);
	if (space === void 0) return true;
	const target = row.about === null ? null : await replica.record(row.space, row.about) ?? null;
	return mayRead({
		person,
		role: space.role
	}, row, target, now);
}
// ../../tmp/loopboek-release-TxhQ8e/src/sync/reset-range.ts
/** The ids that one page of a reset speaks for: after the previous page, up to its own last. */
function rangeOf(from, reset) {
	const last = reset.more ? lastListed(reset) : null;
	return { includes: (record) => (from === null || record > from) && (last === null || record <= last) };
}
function lastListed(reset) {
	return reset.list.at(-1)?.[0] ?? null;
}
function isListed(reset, record) {
	return reset.list.some(([listed]) => listed === record);
}
// ../../tmp/loopboek-release-TxhQ8e/src/sync/apply-parts.ts
/** Answers the spaces whose part was stored; a part for another point than ours is dropped. */
async function applyParts(ports, parts) {
	const applied = /* @__PURE__ */ new Set();
	for (const [space, part] of Object.entries(parts)) {
		const row = await asPresented(ports.replica, space, ports.presented);
		if (row === null) continue;
		if (part.reset !== void 0) await applyReset(ports, row, part.reset);
		for (const change of part.changes) await applyChange(ports, space, change);
		await ports.replica.putSpace(after(row, part));
		applied.add(space);
	}
	return applied;
}
function after(row, part) {
	const { at, reset } = part;
	if (reset === void 0) return {
		...row,
		at,
		resetFrom: null,
		resetWhy: null
	};
	const resetFrom = reset.more ? lastListed(reset) : null;
	const resetWhy = reset.more ? whyOf$1(row, reset.why) : null;
	return {
		...row,
		at,
		pulledGrant: row.grant,
		resetFrom,
		resetWhy
	};
}
/** The later pages of a list serve the reason of its first. */
function whyOf$1(row, why) {
	return row.resetFrom === null ? why : row.resetWhy ?? why;
}
async function applyReset(ports, row, reset) {
	const { replica } = ports;
	const { space } = row;
	const why = whyOf$1(row, reset.why);
	const range = rangeOf(row.resetFrom, reset);
	const known = await replica.recordsOf(space);
	const revs = new Map(known.map((record) => [record.record, record.server?.rev]));
	for (const [record, rev] of reset.list) if (revs.get(record) !== rev) await replica.putNeed({
		space,
		record,
		why
	});
	const listed = new Set(reset.list.map(([record]) => record));
	for (const { record, server } of known) {
		if (server === null || listed.has(record) || !range.includes(record)) continue;
		await store(ports, space, record, null);
	}
}
async function applyChange(ports, space, change) {
	const { replica } = ports;
	await replica.removeNeed(space, change.record);
	if ("heads" in change) await store(ports, space, change.record, serverRecord(change));
	else if ("gone" in change) await store(ports, space, change.record, null);
	else await replica.removeRecord(space, change.record);
}
function store(ports, space, record, server) {
	const rows = ports.rowsByRecord.get(recordKey(space, record)) ?? [];
	return refold(ports.replica, {
		person: ports.person,
		space,
		record,
		rows,
		server
	});
}
function serverRecord({ record: _, heads, ...envelope }) {
	return {
		...envelope,
		heads: seal(heads)
	};
}
// ../../tmp/loopboek-release-TxhQ8e/src/sync/apply-results.ts
/** What the server said of this device's own rows. A lost answer changes nothing: it is asked again. */
/** A held row is decided again by the server itself; asking is for answers that got lost. */
var askHeldAgainMs = hourMs;
async function applyResults(journal, verdicts, ports) {
	const rows = new Map((await journal.all()).map((row) => [row.id, row]));
	const changed = /* @__PURE__ */ new Map();
	const pruned = [];
	const change = (id, next) => {
		const row = changed.get(id) ?? rows.get(id);
		if (row === void 0) return;
		const after = next(row);
		if (after === null) pruned.push(row.seq);
		else changed.set(id, after);
	};
	for (const id of verdicts.lost) change(id, (row) => isWaiting(row) ? {
		...row,
		state: "sent",
		notBefore: 0
	} : row);
	for (const result of verdicts.results) change(result.id, (row) => afterResult(row, result, ports));
	for (const id of verdicts.durable) change(id, (row) => row.state === "echoed" || ports.onlyPush ? null : durable(row));
	await journal.put([...changed.values()].filter((row) => !pruned.includes(row.seq)));
	await journal.remove(pruned);
}
function isWaiting(row) {
	return row.state === "acked" || row.state === "echoed" || row.state === "durable";
}
function durable(row) {
	return row.state === "acked" ? {
		...row,
		state: "durable"
	} : row;
}
function afterResult(row, result, ports) {
	if (row.state !== "sent" && row.state !== "held") return row;
	if (row.op === "witness" && result.status !== "retry") return null;
	switch (result.status) {
		case "accepted": return {
			...row,
			state: "acked",
			reason: result.note ?? null
		};
		case "held": return {
			...row,
			state: "held",
			reason: result.reason,
			notBefore: ports.now + askHeldAgainMs
		};
		case "retry": {
			const notBefore = ports.now + spread(result.afterMs, ports);
			return {
				...row,
				state: "sent",
				reason: result.reason,
				notBefore
			};
		}
		case "erased": return null;
	}
}
function spread(afterMs, { chance }) {
	return Math.round(afterMs * (1 + chance / 2));
}
// ../../tmp/loopboek-release-TxhQ8e/src/sync/echo.ts
function echoesIn(shown) {
	const { answer, waiting, onlyPush } = shown;
	const heads = /* @__PURE__ */ new Set();
	const erased = /* @__PURE__ */ new Set();
	for (const space of shown.applied) for (const change of answer.spaces[space]?.changes ?? []) {
		if ("heads" in change) for (const head of change.heads) heads.add(`${space} ${head.id}`);
		if ("erased" in change) erased.add(recordKey(space, change.record));
	}
	const accepted = answer.results.filter((result) => result.status === "accepted");
	const proven = /* @__PURE__ */ new Set([...accepted.map(({ id }) => id), ...waiting]);
	for (const id of answer.lost) proven.delete(id);
	return {
		echoed(row) {
			if (row.op === "put" && heads.has(`${row.space} ${row.id}`)) return true;
			if (row.state !== "acked" && row.state !== "durable") return false;
			return !onlyPush && proven.has(row.id) && isWholeShown(shown, row.space);
		},
		erased: (row) => erased.has(recordKey(row.space, row.record))
	};
}
function isWholeShown({ answer, presented, applied }, space) {
	if (!presented.has(space)) return false;
	if (!(answer.members?.some((member) => member.space === space) ?? true)) return false;
	const part = answer.spaces[space];
	if (part === void 0) return !answer.more && !answer.revoked.includes(space);
	return applied.has(space) && part.reset === void 0 && !part.more;
}
// ../../tmp/loopboek-release-TxhQ8e/src/sync/head-cover.ts
/** Whether everything that `other` says was seen by `head`. What cannot be read is never covered. */
function headCovers(head, other) {
	if (head.id === other.id) return true;
	const one = head.codec === 1 ? parseContent(head.content) : "unreadable";
	const two = other.codec === 1 ? parseContent(other.content) : "unreadable";
	if (one === "unreadable" || two === "unreadable") return false;
	return Object.entries(two.fields).every(([name, versions]) => {
		const seen = Object.hasOwn(one.fields, name) ? one.fields[name] ?? [] : [];
		return versions.every(({ stamp }) => seen.some((version) => covers(version.stamp, stamp)));
	});
}
// ../../tmp/loopboek-release-TxhQ8e/src/sync/lineage.ts
/**
* After a restored backup or a failover the server may lack what this device was told it had.
* Then the device gives back: every row of its journal as it was, its own heads that the server
* does not know, its own records that are gone, and, for their authors alone, others' words.
* All of it goes through the journal first, so that a dead tab cannot lose it.
*/
async function giveBack(device, parts, presented) {
	const found = await readLost(device, parts, presented);
	if (found.spaces.size === 0 && found.old.length === 0) return;
	await device.journal.write(async (journal) => {
		const rows = await journal.all();
		const again = rows.filter((row) => found.spaces.has(row.space) && wasAnswered(row));
		await journal.put(again.map((row) => ({
			...row,
			state: "sent",
			notBefore: 0
		})));
		const named = new Set(rows.map((row) => row.id));
		for (const lost of found.old) for (const draft of draftsFor(lost, rows, device)) {
			if (named.has(draft.id)) continue;
			named.add(draft.id);
			await journal.add(toRow(device, draft, false));
		}
	});
}
/** What the server was thought to have, or to hold: its answers were of another history. */
function wasAnswered(row) {
	return row.state !== "new" && row.state !== "sent" && row.state !== "taken-back";
}
async function readLost(device, parts, presented) {
	return device.replica.read(async (replica) => {
		const spaces = /* @__PURE__ */ new Set();
		const old = [];
		for (const [space, part] of Object.entries(parts)) {
			const row = await asPresented(replica, space, presented);
			if (row === null) continue;
			const whole = whyOf(row, part) === "lineage" ? await replica.recordsOf(space) : [];
			if (part.reset?.why === "lineage" && row.resetFrom === null) spaces.add(space);
			for (const lost of whole.filter((known) => isMissing(known, row, part))) old.push({
				row: lost,
				now: null
			});
			for (const change of part.changes.filter(isRecord)) {
				const known = (await replica.need(space, change.record))?.why === "lineage" ? await replica.record(space, change.record) : void 0;
				if (known !== void 0) old.push({
					row: known,
					now: change
				});
			}
		}
		return {
			spaces,
			old
		};
	});
}
function whyOf(row, part) {
	if (part.reset === void 0) return null;
	return row.resetFrom === null ? part.reset.why : row.resetWhy ?? part.reset.why;
}
function isMissing(known, row, part) {
	if (known.server === null || known.kind === "roster" || part.reset === void 0) return false;
	return rangeOf(row.resetFrom, part.reset).includes(known.record) && !isListed(part.reset, known.record);
}
function isRecord(change) {
	return "heads" in change;
}
function draftsFor(lost, rows, device) {
	const { row, now } = lost;
	const heads = row.server === null ? [] : open(row.server.heads);
	const me = device.person.id;
	if (now !== null) return ownHeads(row, heads, now.heads, me);
	if (row.author !== me) return witness(row, heads, device);
	const own = rows.filter((made) => made.space === row.space && made.record === row.record);
	if (own.some((made) => isCreating(open(made.draft)))) return ownHeads(row, heads, headsIn(own), me);
	return row.deleted ? [] : madeAgain(row, heads, device);
}
function isCreating(draft) {
	return draft.op === "put" && draft.creates;
}
function headsIn(rows) {
	return rows.flatMap((row) => {
		const draft = open(row.draft);
		return draft.op === "put" ? [{
			id: draft.id,
			codec: draft.codec,
			content: draft.content
		}] : [];
	});
}
/** Own heads that no other one covers, under their old ids. */
function ownHeads(row, heads, known, me) {
	const { space, record, kind } = row;
	return heads.filter((head) => head.by === me && !known.some((other) => headCovers(other, head))).map((head) => ({
		id: head.id,
		space,
		record,
		op: "put",
		creates: false,
		kind,
		codec: head.codec,
		...head.keyId === void 0 ? {} : { keyId: head.keyId },
		supersedes: known.filter((other) => headCovers(head, other)).map((other) => other.id),
		content: head.content
	}));
}
function witness(row, heads, device) {
	if (row.deleted || heads.length === 0) return [];
	const { space, record, author, kind } = row;
	return [{
		id: uuidV7(device.now(), device.random),
		space,
		record,
		op: "witness",
		author,
		kind,
		heads: [...heads]
	}];
}
function madeAgain(row, heads, device) {
	const documents = heads.flatMap((head) => {
		const document = head.codec === 1 ? parseContent(head.content) : "unreadable";
		return document === "unreadable" ? [] : [document];
	});
	const [first, ...others] = heads;
	if (first === void 0) return [];
	const isWhole = documents.length === heads.length;
	return [{
		id: uuidV7(device.now(), device.random),
		space: row.space,
		record: row.record,
		op: "put",
		creates: true,
		kind: row.kind,
		about: row.about,
		editors: [...row.editors],
		audience: row.audience.map((grant) => ({ ...grant })),
		codec: isWhole ? 1 : first.codec,
		supersedes: isWhole || others.length === 0 ? heads.map((head) => head.id) : [first.id],
		content: isWhole ? serializeContent(mergeAll(documents)) : first.content
	}];
}
// ../../tmp/loopboek-release-TxhQ8e/src/sync/merge-crowded.ts
/**
* A record that has as many heads as it can hold takes no more before they are merged. The
* merge supersedes them all, the waiting one too, so that everybody's words are in it.
*/
async function mergeCrowded(device) {
	const rows = await device.journal.read((journal) => journal.all());
	for (const row of rows.filter(isCrowded)) {
		if (rows.filter((other) => other.record === row.record && other.seq > row.seq).some((other) => other.op === "put" && other.space === row.space)) continue;
		const known = await device.replica.read((replica) => replica.record(row.space, row.record));
		const isMergeable = (known?.server?.heads ?? null) !== null;
		if (known === void 0 || !isMergeable) continue;
		await saveRecord(device, {
			space: row.space,
			record: row.record,
			kind: known.kind,
			edits: {}
		});
	}
}
function isCrowded(row) {
	return (row.state === "held" || row.state === "sent") && row.reason === "too-many-heads";
}
// ../../tmp/loopboek-release-TxhQ8e/src/sync/apply-answer.ts
async function applyAnswer(device, asking, prepared, answer) {
	device.clock.observe(answer.now);
	const isOld = answer.minPull > 1;
	const onlyPush = asking.onlyPush === true || answer.signIn === true || isOld;
	const chance = (device.random(1)[0] ?? 0) / 255;
	await device.journal.write((journal) => applyResults(journal, answer, {
		now: device.now(),
		chance,
		onlyPush: asking.onlyPush === true
	}));
	if (!onlyPush) await giveBack(device, answer.spaces, prepared.presented);
	const stored = await storeReplica(device, {
		asking,
		prepared,
		answer,
		rows: await device.journal.read((journal) => journal.all()),
		onlyPush
	});
	const { presented, waiting } = prepared;
	const touched = await settle(device, {
		answer,
		echoes: echoesIn({
			answer,
			presented,
			waiting,
			applied: stored.applied,
			onlyPush
		}),
		regained: stored.regained
	});
	if (asking.onlyPush !== true) await refoldTouched(device, touched);
	await mergeCrowded(device);
	const problem = answer.signIn === true ? "signed-out" : null;
	return {
		more: !onlyPush && isUnfinished(answer),
		problem: isOld ? "update" : problem
	};
}
function isUnfinished(answer) {
	return answer.more || Object.values(answer.spaces).some((part) => part.more);
}
function storeReplica(device, storing) {
	const { prepared, answer, rows, onlyPush } = storing;
	return device.replica.write(async (replica) => {
		const { presented } = prepared;
		await putFacts(device, replica, storing);
		const regained = await storeMembers(device, replica, storing);
		if (!onlyPush) await applyRevoked(replica, answer, presented, device.now());
		if (answer.held !== void 0) await storeHeld(replica, answer.held);
		const ports = {
			replica,
			person: device.person.id,
			presented,
			rowsByRecord: byRecord(rows)
		};
		return {
			applied: onlyPush ? /* @__PURE__ */ new Set() : await applyParts(ports, answer.spaces),
			regained
		};
	});
}
async function putFacts(device, replica, { asking, prepared }) {
	const now = device.now();
	await replica.putState("clock", device.clock.reading());
	await replica.putState("lastExchange", now);
	if (asking.complete) await replica.putState("lastComplete", now);
	if (prepared.request.check !== void 0) await replica.putState("lastCheck", now);
}
/** A list of memberships that was asked for with another tag than the stored one is late. */
async function storeMembers(device, replica, { prepared, answer, onlyPush }) {
	const tag = await replica.state("membersTag") ?? null;
	if (onlyPush || answer.members === void 0 || tag !== prepared.request.membersTag) return [];
	await replica.putState("membersTag", answer.membersTag);
	return applyMembers(replica, answer.members, device.now());
}
/** The list is whole: what it does not name was applied, or is gone for good. */
async function storeHeld(replica, held) {
	for (const row of await replica.held()) await replica.removeHeld(row.id);
	for (const row of held) await replica.putHeld(row);
}
/** Echoes and erasures in the journal; answers the rows of every record that may look different now. */
async function settle(device, { answer, echoes, regained }) {
	const pulled = await device.replica.read((replica) => replica.spaces());
	const isPulled = (row) => pulled.some(({ space }) => space === row.space);
	return device.journal.write(async (journal) => {
		const rows = await journal.all();
		const erased = rows.filter(echoes.erased);
		const shown = rows.filter((row) => !erased.includes(row) && echoes.echoed(row));
		const pruned = rows.filter((row) => row.state === "durable" && !erased.includes(row)).filter((row) => shown.includes(row) || !isPulled(row));
		const echoed = shown.filter((row) => row.state !== "durable" && row.state !== "echoed");
		const isOpenAgain = isDecidable(answer, regained);
		const again = rows.filter((row) => row.state === "held" && isOpenAgain(row));
		await journal.remove([...erased, ...pruned].map((row) => row.seq));
		await journal.put(again.map((row) => ({
			...row,
			notBefore: 0
		})));
		await journal.put(echoed.map(asEchoed));
		const touched = /* @__PURE__ */ new Set([
			...answer.results.map((result) => result.id),
			...answer.lost,
			...shown.map((row) => row.id)
		]);
		const left = await journal.all();
		const groups = [...byRecord(rows)].filter(([, group]) => group.some((row) => touched.has(row.id) || regained.includes(row.space)));
		const now = byRecord(left);
		return new Map(groups.map(([key]) => [key, now.get(key) ?? []]));
	});
}
/** That an audience became narrower than asked stays known, for as long as its row is kept. */
function asEchoed(row) {
	return {
		...row,
		state: "echoed",
		reason: row.reason === "narrowed" ? row.reason : null
	};
}
/** Held here, while rights came back or the server's list of held rows does not name it any more. */
function isDecidable(answer, regained) {
	const listed = answer.held === void 0 ? null : new Set(answer.held.map((row) => row.id));
	const heldNow = new Set(answer.results.map((result) => result.id));
	return (row) => regained.includes(row.space) || listed !== null && !listed.has(row.id) && !heldNow.has(row.id);
}
async function refoldTouched(device, touched) {
	if (touched.size === 0) return;
	const person = device.person.id;
	await device.replica.write(async (replica) => {
		for (const [key, rows] of touched) {
			const [space = "", record = ""] = key.split(" ");
			await refold(replica, {
				person,
				space,
				record,
				rows
			});
		}
	});
}
// ../../tmp/loopboek-release-TxhQ8e/src/sync/exchange.ts
/** One exchange: ask, send, take in. Whatever goes wrong is a word; the journal is never touched by it. */
/** While something is not yet proven to be at school. */
var askAgainMs = minuteMs;
async function exchange(device, asking, post) {
	const prepared = await prepareRequest(device, asking);
	const sent = await post(prepared.request);
	if (!sent.ok) {
		const failed = failure(sent);
		if (failed.outcome === "refused") await holdImpossible(device, prepared.request);
		return failed;
	}
	return afterwards(device, {
		applied: await applyAnswer(device, asking, prepared, sent.answer),
		asking,
		hasMore: prepared.hasMore
	});
}
async function afterwards(device, { applied, asking, hasMore }) {
	const { needs, spaces } = await device.replica.read(async (replica) => ({
		needs: await replica.needs(1),
		spaces: (await replica.spaces()).map((row) => row.space)
	}));
	const rows = await device.journal.read((journal) => journal.inState([
		"new",
		"sent",
		"acked"
	]));
	const now = device.now();
	const pushAt = nextPushAt(rows, device.now());
	const isPushing = hasMore || pushAt !== null && pushAt <= now;
	const isPulling = applied.more || needs.length > 0 && applied.problem === null;
	const more = asking.onlyPush === true ? hasMore : isPulling || isPushing;
	const isUnproven = (row) => row.state === "acked" && spaces.includes(row.space);
	const unproven = rows.some(isUnproven) ? [now + askAgainMs] : [];
	const moments = pushAt === null ? unproven : [pushAt, ...unproven];
	const nextInMs = moments.length === 0 ? null : Math.min(...moments) - now;
	return {
		outcome: "done",
		more,
		cut: applied.more,
		nextInMs,
		problem: applied.problem
	};
}
/** One row that makes the whole request impossible is shown in the tray, and the rest goes on. */
async function holdImpossible(device, { push }) {
	const [only, ...others] = push;
	if (only === void 0 || others.length > 0) return;
	await device.journal.write(async (journal) => {
		const held = (await journal.ofRecord(only.space, only.record)).filter((row) => row.id === only.id);
		await journal.put(held.map((row) => ({
			...row,
			state: "held",
			reason: "malformed"
		})));
	});
}
function failure({ status, afterMs }) {
	if (status === 0) return { outcome: "offline" };
	if (status === 401) return { outcome: "signed-out" };
	if (status === 400 || status === 413) return { outcome: "refused" };
	return {
		outcome: "server",
		afterMs: afterMs ?? null
	};
}
// ../../tmp/loopboek-release-TxhQ8e/src/sync/run-pass.ts
/** A pass: exchanges, one after the other, until nothing is left or its time is up. */
var longestMs = 25 * secondMs;
var mostExchanges = 60;
async function runPass(device, pass, ports) {
	const began = ports.elapsed();
	await forgetEnded(device);
	let complete = pass.complete;
	for (let count = 1;; count += 1) {
		await ports.beat();
		const { spaces, onlyPush, pushRows, app } = pass;
		const done = await exchange(device, {
			complete,
			spaces,
			onlyPush,
			pushRows,
			app
		}, ports.post);
		const isOver = count >= mostExchanges || ports.elapsed() - began >= longestMs;
		if (done.outcome !== "done" || !done.more || isOver) return done;
		complete = pass.complete && done.cut;
	}
}
export { changeAudience, createMemoryStore, createServerClock, deleteRecord, forgetEnded, markSeen, newActor, prepareRequest, readDeleted, readRecord, readRecords, repairReplica, restingEngine, restoreRecord, runPass, saveRecord, step };
