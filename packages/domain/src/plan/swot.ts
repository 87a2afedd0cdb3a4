/** What a factor of the analysis is to the office; the letter begins its code. */
export const SWOT_JENIS = { S: 'Kekuatan', W: 'Kelemahan', O: 'Peluang', T: 'Ancaman' } as const

export type SwotJenis = keyof typeof SWOT_JENIS

/** The seven sides of an office that its potensi (kekuatan) and permasalahan (kelemahan) are told by, in their order. */
export const ASPEK_ANALISIS = {
  kelembagaan: 'Kelembagaan',
  sdm: 'Sumber daya manusia',
  kepemimpinan: 'Kepemimpinan',
  'perencanaan-anggaran': 'Perencanaan dan anggaran',
  'proses-kebijakan': 'Proses bisnis dan kebijakan',
  'infrastruktur-ti': 'Infrastruktur dan teknologi informasi',
  'pemangku-kepentingan': 'Hubungan dengan pemangku kepentingan',
} as const

export type AspekAnalisis = keyof typeof ASPEK_ANALISIS

/** The four cells a strategy can stand in. */
export const SWOT_SEL = {
  SO: 'Kekuatan dan peluang',
  WO: 'Kelemahan dan peluang',
  ST: 'Kekuatan dan ancaman',
  WT: 'Kelemahan dan ancaman',
} as const

export type SwotSel = keyof typeof SWOT_SEL

/** The parts of an analysis in the order they are written. */
export const BAGIAN_ANALISIS = ['swot', 'strategi', 'sintesis', 'arah'] as const

export type BagianAnalisis = (typeof BAGIAN_ANALISIS)[number]

/** Series of numbers of an analysis: a number once given is not given again in the same Renstra. */
export const SERI_ANALISIS = ['S', 'W', 'O', 'T', 'strategi', 'sintesis', 'arah'] as const

export type SeriAnalisis = (typeof SERI_ANALISIS)[number]

export interface SwotKode {
  jenis: SwotJenis
  nomor: number
}

/**
 * The code of a factor. Units: none. Source: the matrix of a Renstra, whose strategies name S1, W1, O1, T1. Example: the first kekuatan → S1.
 * Edge: a number of several digits as it is (S12). Error: none.
 */
export function swotKode({ jenis, nomor }: SwotKode): string {
  return `${jenis}${nomor}`
}

/** What was typed as a list, each thing once, or the first word of it that cannot be read. */
export type ReadList<Item> = { items: Item[]; wrong: null } | { items: null; wrong: string }

/**
 * Codes of factors as they are typed. Units: none. Source: as of the code. Example: "S1, o2; S1" → S1 and O2. Edge: nothing typed is no code.
 * Error: a word that is no code is given back.
 */
export function readSwotKode(text: string): ReadList<SwotKode> {
  return readList(text, (word) => {
    const [, jenis, nomor] = /^([SWOT])(\d{1,4})$/.exec(word) ?? []
    return jenis === undefined || Number(nomor) === 0
      ? null
      : { jenis: jenis as SwotJenis, nomor: Number(nomor) }
  })
}

/**
 * Cells as they are typed. Units: none. Source: as of the codes. Example: "so, WT" → SO and WT, always in the order of the matrix. Edge: nothing typed
 * is no cell. Error: a word that names no cell is given back.
 */
export function readSwotSel(text: string): ReadList<SwotSel> {
  const read = readList(text, (word) => (word in SWOT_SEL ? (word as SwotSel) : null))
  if (read.items === null) return read
  const { items } = read
  return { items: (Object.keys(SWOT_SEL) as SwotSel[]).filter((sel) => items.includes(sel)), wrong: null }
}

/**
 * Numbers of strategies as they are typed. Units: none. Source: as of the codes. Example: "1, 3" → 1 and 3. Edge: nothing typed is no
 * number. Error: a word that is no number is given back.
 */
export function readNomor(text: string): ReadList<number> {
  return readList(text, (word) => (/^\d{1,4}$/.test(word) && Number(word) > 0 ? Number(word) : null))
}

function readList<Item>(text: string, read: (word: string) => Item | null): ReadList<Item> {
  const found = new Map<string, Item>()
  for (const word of text.toUpperCase().split(/[\s,;]+/)) {
    if (word === '') continue
    const item = read(word)
    if (item === null) return { items: null, wrong: word }
    found.set(JSON.stringify(item), item)
  }
  return { items: [...found.values()], wrong: null }
}

/**
 * Where the cells of a strategy and the codes it uses do not meet: a cell has a code of both its sides, and a code stands in a cell of its
 * side. Units: none. Source: the four tables of a Renstra's analysis. Example: cell SO with S1 alone lacks a peluang. Edge: a strategy in SO and WT
 * with S1, W1, O1, T1 lacks nothing. Error: none; answers `kurang` (sides a cell lacks) and `lebih` (codes without a cell).
 */
export function judgeStrategi(
  sel: readonly SwotSel[],
  kode: readonly SwotKode[],
): { kurang: { sel: SwotSel; jenis: SwotJenis }[]; lebih: SwotKode[] } {
  const sides = sel.flatMap((one) => [...one].map((side) => ({ sel: one, jenis: side as SwotJenis })))
  const used = new Set(kode.map(({ jenis }) => jenis))
  return {
    kurang: sides.filter(({ jenis }) => !used.has(jenis)),
    lebih: kode.filter(({ jenis }) => !sides.some((side) => side.jenis === jenis)),
  }
}
