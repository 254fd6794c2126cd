// The two things no package in reach does to a TrueType file: join two cuts of one family, and give digits one width.
// Table layouts: the OpenType specification (glyf, loca, hmtx, cmap format 4).

function readTables(file) {
  const tables = new Map();
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const at = 12 + i * 16;
    const start = file.readUInt32BE(at + 8);
    tables.set(file.toString("latin1", at, at + 4), Buffer.from(file.subarray(start, start + file.readUInt32BE(at + 12))));
  }
  return tables;
}

function writeTables(tables) {
  const names = [...tables.keys()].sort();
  const head = Buffer.alloc(12 + names.length * 16);
  const power = 2 ** Math.floor(Math.log2(names.length));
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(names.length, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((names.length - power) * 16, 10);
  const bodies = [];
  let offset = head.length;
  names.forEach((name, i) => {
    const body = pad4(tables.get(name));
    let sum = 0;
    for (let k = 0; k < body.length; k += 4) sum = (sum + body.readUInt32BE(k)) >>> 0;
    head.write(name, 12 + i * 16, "latin1");
    head.writeUInt32BE(sum, 16 + i * 16);
    head.writeUInt32BE(offset, 20 + i * 16);
    head.writeUInt32BE(tables.get(name).length, 24 + i * 16);
    bodies.push(body);
    offset += body.length;
  });
  return Buffer.concat([head, ...bodies]);
}

const pad4 = (b) => Buffer.concat([b, Buffer.alloc((4 - (b.length % 4)) % 4)]);

function readGlyphs(tables) {
  const [head, loca, glyf, hmtx] = ["head", "loca", "glyf", "hmtx"].map((name) => tables.get(name));
  const count = tables.get("maxp").readUInt16BE(4);
  const wide = head.readInt16BE(50) === 1;
  const place = (i) => (wide ? loca.readUInt32BE(i * 4) : loca.readUInt16BE(i * 2) * 2);
  const metrics = tables.get("hhea").readUInt16BE(34);
  return Array.from({ length: count }, (_, i) => ({
    body: Buffer.from(glyf.subarray(place(i), place(i + 1))),
    advance: hmtx.readUInt16BE(Math.min(i, metrics - 1) * 4),
    bearing: i < metrics ? hmtx.readInt16BE(i * 4 + 2) : hmtx.readInt16BE(metrics * 4 + (i - metrics) * 2),
  }));
}

function writeGlyphs(tables, glyphs) {
  const loca = Buffer.alloc((glyphs.length + 1) * 4);
  const hmtx = Buffer.alloc(glyphs.length * 4);
  let offset = 0;
  const bodies = glyphs.map((g, i) => {
    const body = pad4(g.body);
    hmtx.writeUInt16BE(g.advance, i * 4);
    hmtx.writeInt16BE(g.bearing, i * 4 + 2);
    offset += body.length;
    loca.writeUInt32BE(offset, (i + 1) * 4);
    return body;
  });
  tables.set("glyf", Buffer.concat(bodies)).set("loca", loca).set("hmtx", hmtx);
  tables.get("head").writeInt16BE(1, 50);
  tables.get("hhea").writeUInt16BE(glyphs.length, 34);
  tables.get("maxp").writeUInt16BE(glyphs.length, 4);
}

function readCharacters(tables) {
  const cmap = tables.get("cmap");
  const map = new Map();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const t = cmap.readUInt32BE(4 + i * 8 + 4);
    if (cmap.readUInt16BE(t) !== 4) continue;
    const segments = cmap.readUInt16BE(t + 6) / 2;
    for (let s = 0; s < segments; s++) {
      const end = cmap.readUInt16BE(t + 14 + s * 2);
      const startAt = t + 16 + segments * 2 + s * 2;
      const start = cmap.readUInt16BE(startAt);
      const delta = cmap.readInt16BE(startAt + segments * 2);
      const rangeAt = startAt + segments * 4;
      const offset = cmap.readUInt16BE(rangeAt);
      for (let c = start; c <= end && c !== 0xffff; c++) {
        const raw = offset === 0 ? c : cmap.readUInt16BE(rangeAt + offset + (c - start) * 2);
        const glyph = raw === 0 && offset !== 0 ? 0 : (raw + delta) & 0xffff;
        if (glyph !== 0) map.set(c, glyph);
      }
    }
  }
  return map;
}

// One format-4 subtable, one segment per character: larger than need be, but the next cut by HarfBuzz packs it.
function writeCharacters(map) {
  const codes = [...map.keys()].sort((a, b) => a - b).concat(0xffff);
  const n = codes.length;
  const table = Buffer.alloc(12 + 16 + n * 8);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(1, 6);
  table.writeUInt32BE(12, 8);
  const t = 12;
  const power = 2 ** Math.floor(Math.log2(n));
  table.writeUInt16BE(4, t);
  table.writeUInt16BE(16 + n * 8, t + 2);
  table.writeUInt16BE(n * 2, t + 6);
  table.writeUInt16BE(power * 2, t + 8);
  table.writeUInt16BE(Math.log2(power), t + 10);
  table.writeUInt16BE((n - power) * 2, t + 12);
  codes.forEach((code, i) => {
    table.writeUInt16BE(code, t + 14 + i * 2);
    table.writeUInt16BE(code, t + 16 + n * 2 + i * 2);
    table.writeUInt16BE(code === 0xffff ? 1 : (map.get(code) - code) & 0xffff, t + 16 + n * 4 + i * 2);
  });
  return table;
}

/** Appends the second font's glyphs to the first. Glyph numbers of the first stay, so its kerning tables stay valid. */
export function joinFonts(first, second) {
  const [base, extra] = [readTables(first), readTables(second)];
  const [baseGlyphs, extraGlyphs] = [readGlyphs(base), readGlyphs(extra)];
  const characters = readCharacters(base);
  const more = [...readCharacters(extra)].filter(([code]) => !characters.has(code));

  for (const [code, glyph] of more) characters.set(code, glyph + baseGlyphs.length);
  for (const glyph of extraGlyphs) renumberParts(glyph.body, baseGlyphs.length);
  writeGlyphs(base, [...baseGlyphs, ...extraGlyphs]);
  base.set("cmap", writeCharacters(characters));
  const [ours, theirs] = [base.get("maxp"), extra.get("maxp")];
  for (let at = 6; at < 32; at += 2) ours.writeUInt16BE(Math.max(ours.readUInt16BE(at), theirs.readUInt16BE(at)), at);
  return writeTables(base);
}

function renumberParts(body, by) {
  if (body.length === 0 || body.readInt16BE(0) >= 0) return;
  for (let at = 10, flags = 0x20; flags & 0x20; ) {
    flags = body.readUInt16BE(at);
    body.writeUInt16BE(body.readUInt16BE(at + 2) + by, at + 2);
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
  }
}

/** Centres each digit on the widest digit's advance, so that figures line up in columns. */
export function equalDigits(file) {
  const tables = readTables(file);
  const glyphs = readGlyphs(tables);
  const digits = [...readCharacters(tables).values()].map((i) => glyphs[i]);
  const width = Math.max(...digits.map((g) => g.advance));
  for (const glyph of digits) {
    const shift = Math.round((width - glyph.advance) / 2);
    glyph.body = shifted(glyph.body, shift);
    glyph.bearing += shift;
    glyph.advance = width;
  }
  for (const name of ["GPOS", "GSUB", "GDEF"]) tables.delete(name);
  writeGlyphs(tables, glyphs);
  return writeTables(tables);
}

function shifted(body, by) {
  const contours = body.readInt16BE(0);
  if (contours < 0) throw new Error("a digit made of parts is not expected");
  let at = 10 + contours * 2;
  const points = body.readUInt16BE(at - 2) + 1;
  at += 2 + body.readUInt16BE(at);
  const flagStart = at;
  const flags = [];
  while (flags.length < points) {
    const flag = body[at++];
    const times = flag & 8 ? body[at++] : 0;
    for (let i = 0; i <= times; i++) flags.push(flag & ~8);
  }
  const deltas = flags.map((flag) => {
    if (flag & 2) return flag & 16 ? body[at++] : -body[at++];
    if (flag & 16) return 0;
    at += 2;
    return body.readInt16BE(at - 2);
  });
  deltas[0] += by;
  const xs = Buffer.alloc(points * 2);
  deltas.forEach((d, i) => xs.writeInt16BE(d, i * 2));
  const header = Buffer.from(body.subarray(0, flagStart));
  header.writeInt16BE(header.readInt16BE(2) + by, 2);
  header.writeInt16BE(header.readInt16BE(6) + by, 6);
  return Buffer.concat([header, Buffer.from(flags.map((f) => f & ~(2 | 16))), xs, body.subarray(at)]);
}
