/** Decoded characters by two-byte code, and codes by character, from the platform's own GB18030 table. */
interface GbkTable {
  /** Unicode unit for `lead * 256 + trail`, 0 where the pair has no character. */
  readonly decode: Uint16Array;
  /** Two-byte code for a Unicode unit of the basic plane, 0 where it has none. */
  readonly encode: Uint16Array;
}

let gbk: GbkTable | undefined;

function build(): GbkTable {
  const decode = new Uint16Array(0x10000);
  const encode = new Uint16Array(0x10000);
  const decoder = new TextDecoder('gb18030');
  const bytes = new Uint8Array(191 * 3);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    let length = 0;
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      bytes[length++] = lead;
      bytes[length++] = trail;
      bytes[length++] = 0x0a;
    }
    const rows = decoder.decode(bytes.subarray(0, length)).split('\n');
    let row = 0;
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const text = rows[row++] ?? '';
      const unit = text.length === 1 ? text.charCodeAt(0) : 0;
      if (unit === 0 || unit === 0xfffd) continue;
      const code = lead * 256 + trail;
      decode[code] = unit;
      if (encode[unit] === 0) encode[unit] = code;
    }
  }
  return { decode, encode };
}

function table(): GbkTable {
  gbk ??= build();
  return gbk;
}

/** Two-byte GBK code of a character of the basic plane, 0 where there is none. */
export function gbkEncode(unit: number): number {
  return table().encode[unit] ?? 0;
}

/** Character of a two-byte GBK code, 0 where there is none. */
export function gbkDecode(code: number): number {
  return table().decode[code] ?? 0;
}

/** Whether a character belongs to the Simplified set of GB 2312-1980. */
export function isGb2312(unit: number): boolean {
  const code = gbkEncode(unit);
  return code >= 0xb0a1 && code <= 0xf7fe && (code & 0xff) >= 0xa1;
}

let big5: Uint8Array | undefined;

/** Whether a character belongs to Big5, the set that Traditional text is written with. */
export function isBig5(unit: number): boolean {
  if (big5 === undefined) {
    big5 = new Uint8Array(0x10000);
    const bytes: number[] = [];
    for (let lead = 0xa4; lead <= 0xf9; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail, 0x0a);
      }
    }
    for (const text of new TextDecoder('big5').decode(new Uint8Array(bytes)).split('\n')) {
      if (text.length === 1) big5[text.charCodeAt(0)] = 1;
    }
  }
  return big5[unit] === 1;
}
