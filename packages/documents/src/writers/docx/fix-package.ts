import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate'
import { openArchive } from '../../archive/open-archive.ts'
import { unpackPart } from '../../archive/unpack-part.ts'
import { fillPageMarks } from './page-mark.ts'
import { TABLE_STYLE } from './table-style.ts'

// The earliest date a ZIP can hold, in the zone of the machine, because that is how it is written.
const ZIP_DATE = new Date(1980, 0, 1)

// Offices have Bookman Old Style with Word; elsewhere a free font of the same widths takes its place.
const FONT_TABLE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  '<w:font w:name="Bookman Old Style"><w:altName w:val="TeX Gyre Bonum"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>' +
  '<w:font w:name="Arial"><w:altName w:val="Liberation Sans"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>' +
  '</w:fonts>'

/** As many as a ZIP file can number. */
const MOST_PARTS = 65_534

interface Known {
  date: Date
  /** Printed page of each bookmark. */
  pageAt: ReadonlyMap<string, string>
}

/** What docx leaves to the clock and to the process made dependent on the document alone: dates and running ids. */
export async function fixPackage(packed: Uint8Array, known: Known): Promise<Uint8Array> {
  const parts = await openArchive(packed, { entries: MOST_PARTS })
  const fixed: Zippable = {}
  for (const [name, part] of parts) fixed[name] = fixFile(name, unpackPart(part), known)
  return zipSync(fixed, { mtime: ZIP_DATE, level: 6 })
}

function fixFile(name: string, content: Uint8Array, { date, pageAt }: Known): Uint8Array {
  if (name === 'word/fontTable.xml') return strToU8(FONT_TABLE)
  if (name === 'word/styles.xml')
    return strToU8(strFromU8(content).replace('</w:styles>', `${TABLE_STYLE}</w:styles>`))
  if (name === 'docProps/core.xml') return strToU8(fixCore(strFromU8(content), date))
  if (name === 'word/document.xml') return strToU8(fillPageMarks(renumber(strFromU8(content)), pageAt))
  return content
}

function fixCore(xml: string, date: Date): string {
  const stamp = `${date.toISOString().slice(0, 19)}Z`
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, tag: string) => tag + stamp)
    .replace('</cp:coreProperties>', '<dc:language>id-ID</dc:language></cp:coreProperties>')
}

/** Bookmark and drawing ids count on from document to document in one process; here they begin at one. */
function renumber(xml: string): string {
  const bookmarks = new Map<string, number>()
  let drawings = 0
  return xml
    .replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) =>
      tag.replace(/ w:id="([^"]*)"/, (_, id: string) => {
        if (!bookmarks.has(id)) bookmarks.set(id, bookmarks.size + 1)
        return ` w:id="${bookmarks.get(id)}"`
      }),
    )
    .replace(/<wp:docPr\b[^>]*>/g, (tag) => tag.replace(/ id="[^"]*"/, () => ` id="${++drawings}"`))
}
