import type { ReadDocument } from '@akuntabel/documents'
import type { CitationFact } from './types.ts'

const KIND =
  'undang-undang(?:\\s+republik\\s+indonesia)?|peraturan\\s+pemerintah\\s+pengganti\\s+undang-undang|peraturan\\s+pemerintah|peraturan\\s+presiden|instruksi\\s+presiden|peraturan\\s+menteri\\s+[a-z,\\s]{4,80}?|peraturan\\s+(?:komisi\\s+pemilihan\\s+umum|kpu)(?:\\s+ri)?|keputusan\\s+(?:komisi\\s+pemilihan\\s+umum|kpu)[a-z\\s/]{0,50}?|pmk|perpres|inpres|permenpan(?:-?\\s?rb)?|pkpu|uu|pp'
const CITATION = new RegExp(
  `\\b(${KIND})\\s*(?:nomor|no\\.?)\\s*:?\\s*([0-9][0-9A-Za-z./-]*)(?:\\s+tahun\\s+(\\d{4}))?`,
  'gi',
)
const SHEET =
  /\((?:lembaran|berita) negara(?: republik indonesia)? tahun (\d{4})(?: nomor (\d+))?(?:,? tambahan lembaran negara(?: republik indonesia)? nomor (\d+))?/i

/** Laws and regulations as cited, with title and gazette number where the citation gives them. */
export function extractCitations(doc: ReadDocument): CitationFact[] {
  return doc.blocks.flatMap((block) => {
    if (block.type === 'table' || !/no(?:mor)?\b/i.test(block.text)) return []
    const found = [...block.text.matchAll(CITATION)]
    return found.map((match, at) => {
      const end = found[at + 1]?.index ?? block.text.length
      const after = block.text.slice(match.index + match[0].length, end)
      const sheet = SHEET.exec(after)
      const tentang = /^[\s,]*tentang\s+([^(;]{3,300})/i.exec(after)?.[1] ?? null
      return {
        jenis: (match[1] ?? '').toLowerCase().replace(/\s+/g, ' ').trim(),
        nomor: (match[2] ?? '').replace(/[.,]$/, ''),
        tahun: match[3] ? Number(match[3]) : null,
        tentang: tentang?.trim() ?? null,
        lembaran: sheet
          ? { tahun: Number(sheet[1]), nomor: sheet[2] ?? null, tambahan: sheet[3] ?? null }
          : null,
        text: match[0],
        position: block.position,
      }
    })
  })
}
