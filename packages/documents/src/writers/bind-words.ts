import type { Block, TableBlock } from '../tree/block.ts'
import type { DocumentTree } from '../tree/document.ts'
import type { Inline } from '../tree/inline.ts'

export const NO_BREAK_SPACE = '\u00a0'
const NO_BREAK_HYPHEN = '\u2011'
const MINUS = '\u2212'

const MONTH = 'Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember'
/** A word that means little without the number or letter behind it. */
const COUNTED =
  'Tabel|Gambar|Grafik|Bagan|Lampiran|Nomor|No\\.|Tahun|Pasal|Ayat|Huruf|Angka|Bab|Triwulan|TW|Indikator|Sasaran|IKU|NIP'

const SPACES: RegExp[] = [
  new RegExp(
    `(?<![\\p{L}\\p{N}])((?:${COUNTED})) (?=\\(?(?:\\d|[IVXLC]+(?![\\p{L}])|[a-z](?![\\p{L}])))`,
    'giu',
  ),
  // The name of an office ends in its town.
  /(?<!\p{L})(Kota|Kabupaten|Provinsi|Kab\.|KOTA|KABUPATEN|PROVINSI) (?=\p{Lu})/gu,
  new RegExp(`(\\d) (?=(?:${MONTH})(?!\\p{L}))`, 'giu'),
  // `3 (tiga)`, `5 persen`
  /(\d) (?=\(\p{Ll}|(?:persen|poin|rupiah|ribu|juta|miliar|triliun)(?!\p{L}))/gu,
]
const HYPHENS = /(?<=\p{L})-(?=(?:Nya|Ku|Mu)(?!\p{L}))|(?<=(?<!\p{L})ke)-(?=\d)/giu
/** `2 dokumen`: a number with the first word of its unit. */
const UNIT = /^([-−]?\d[\d.,]*) (?=\p{L})/u
const NEGATIVE = /(?<=^|[\s(=])-(?=(?:Rp)?\d)/gu
const ENDS_COUNTED = new RegExp(`(?<![\\p{L}\\p{N}])(?:${COUNTED}|pada tahun|tahun) $`, 'iu')

/** Text whose lines do not end between a word and its number, a town and its kind, or inside `rahmat-Nya`. */
export function bindWords(text: string): string {
  const spaced = SPACES.reduce((bound, pattern) => bound.replace(pattern, `$1${NO_BREAK_SPACE}`), text)
  return spaced.replace(HYPHENS, NO_BREAK_HYPHEN)
}

/** A figure as printed: its minus is a minus, and no line ends before its unit. */
function bindFigure(text: string): string {
  return bindWords(text).replace(NEGATIVE, MINUS).replace(UNIT, `$1${NO_BREAK_SPACE}`)
}

/** The tree as the writers print it: every text that is read is bound; ids, keys, sources and drawings stay. */
export function bindTree(tree: DocumentTree): DocumentTree {
  return { ...tree, blocks: tree.blocks.map(bindBlock) }
}

function bindBlock(block: Block): Block {
  switch (block.type) {
    case 'heading':
      return { ...block, text: bindWords(block.text) }
    case 'paragraph':
      return { ...block, content: bindInlines(block.content) }
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(bindBlock)) }
    case 'table':
      return bindTable(block)
    case 'figure':
      return { ...block, caption: bindWords(block.caption) }
    case 'image':
      return { ...block, caption: block.caption && bindWords(block.caption) }
    case 'signatures':
      return {
        ...block,
        place: block.place && bindWords(block.place),
        parties: block.parties.map((party) => ({ ...party, jabatan: bindWords(party.jabatan) })),
      }
    case 'landscape':
      return { ...block, blocks: block.blocks.map(bindBlock) }
    case 'letterhead':
      return { ...block, lines: block.lines.map(bindWords), address: block.address?.map(bindWords) ?? null }
    case 'labelled':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(bindBlock) })),
      }
    case 'lampiran-head':
      return { ...block, lines: block.lines.map(bindWords) }
    case 'tembusan':
      return { ...block, receivers: block.receivers.map(bindWords) }
    case 'cover':
      return { ...block, lines: block.lines.map(bindWords), office: bindWords(block.office) }
    case 'page-break':
    case 'contents':
      return block
  }
}

function bindTable(table: TableBlock): TableBlock {
  const { caption, rows, note } = table
  return {
    ...table,
    caption: caption && bindWords(caption),
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, content: bindInlines(cell.content) })),
    })),
    ...(note ? { note: bindInlines(note) } : {}),
  }
}

function bindInlines(nodes: readonly Inline[]): Inline[] {
  return nodes.map((node, at) => {
    const next = nodes[at + 1]
    if (node.type === 'text') return { ...node, text: boundTo(bindWords(node.text), next) }
    if (node.type === 'value') return { ...node, text: bindFigure(node.text) }
    return node.type === 'gap' ? { ...node, text: bindWords(node.text) } : node
  })
}

/** `Nomor ` before a figure of its own holds on to it, too. */
function boundTo(text: string, next: Inline | undefined): string {
  return next?.type === 'value' && ENDS_COUNTED.test(text) ? `${text.slice(0, -1)}${NO_BREAK_SPACE}` : text
}
