import { strToU8, zipSync } from 'fflate'

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

/** A Word file of very many parts with nothing in them. More than a ZIP file can number are only half seen by its end. */
export function emptyPartsDocx(parts: number): Uint8Array {
  const empty = new Uint8Array()
  const names = Array.from({ length: parts }, (_, at) => [`word/media/${at}`, empty] as const)
  return zipSync(
    {
      '[Content_Types].xml': strToU8(TYPES),
      'word/document.xml': strToU8('<w:document/>'),
      ...Object.fromEntries(names),
    },
    { level: 0 },
  )
}
