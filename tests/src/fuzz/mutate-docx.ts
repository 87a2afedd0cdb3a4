import { type Unzipped, unzipSync, zipSync } from 'fflate'
import { BYTE_MUTATIONS } from './mutate-bytes.ts'
import { hugeNumbers } from './mutate-text.ts'
import type { Random } from './random.ts'

type PackageMutation = (files: Unzipped, random: Random) => void

const MAIN = 'word/document.xml'

function swapEntries(files: Unzipped, random: Random): void {
  const names = Object.keys(files)
  const [one, other] = [random.pick(names), random.pick(names)]
  const content = files[one]
  files[one] = files[other] ?? new Uint8Array()
  files[other] = content ?? new Uint8Array()
}

function dropEntry(files: Unzipped, random: Random): void {
  delete files[random.pick(Object.keys(files))]
}

function numbers(files: Unzipped, random: Random): void {
  editXml(files, random.pick([MAIN, MAIN, 'word/numbering.xml', 'word/styles.xml']), (xml) => {
    return random.chance(0.5)
      ? hugeNumbers(xml, random)
      : xml.replace(/<w:t xml:space="preserve">[^<]*/g, (text) => hugeNumbers(text, random))
  })
}

function dropTags(files: Unzipped, random: Random): void {
  editXml(files, MAIN, (xml) => xml.replace(/<[^>]+>/g, (tag) => (random.chance(0.0005) ? '' : tag)))
}

function moveTags(files: Unzipped, random: Random): void {
  const tag = random.pick([
    '<w:tbl>',
    '</w:tbl>',
    '<w:tr>',
    '<w:p/>',
    '<w:sdt>',
    '<w:vMerge/>',
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:gridSpan w:val="9999999"/>',
    '<w:del>',
    '&#0;',
    '&lol;',
    '<!--',
    ']]>',
  ])
  editXml(files, MAIN, (xml) => {
    const at = xml.indexOf('<', random.below(xml.length))
    return at < 0 ? xml + tag : `${xml.slice(0, at)}${tag}${xml.slice(at)}`
  })
}

function deepNesting(files: Unzipped, random: Random): void {
  const depth = random.pick([20, 100, 390, 3_000])
  const [open, close] = random.pick([
    ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
    ['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
    ['<w:p><w:r><w:pict><w:txbxContent>', '</w:txbxContent></w:pict></w:r></w:p>'],
    ['<w:ins>', '</w:ins>'],
    ['<w:p><w:r>', '</w:r></w:p>'],
  ] as const)
  const core = '<w:p><w:r><w:t>Pagu 1.000</w:t></w:r></w:p>'
  editXml(files, MAIN, (xml) =>
    xml.replace('</w:body>', `${open.repeat(depth)}${core}${close.repeat(depth)}</w:body>`),
  )
}

function repeatTables(files: Unzipped, random: Random): void {
  editXml(files, MAIN, (xml) => {
    const table = /<w:tbl>.*?<\/w:tbl>/s.exec(xml)?.[0] ?? '<w:tbl/>'
    const between = random.pick(['', '<w:p/>', '<w:p><w:r><w:t>Lalu</w:t></w:r></w:p>'])
    const times = Math.min(300, Math.floor(1_500_000 / table.length))
    return xml.replace('</w:body>', `${`${table}${between}`.repeat(1 + random.below(times))}</w:body>`)
  })
}

function brokenEncoding(files: Unzipped, random: Random): void {
  editXml(files, MAIN, (xml) => xml, random.pick(['latin1', 'utf16le'] as const))
}

function corruptPart(files: Unzipped, random: Random): void {
  const name = random.pick(Object.keys(files))
  const mutate = random.pick(Object.values(BYTE_MUTATIONS))
  files[name] = new Uint8Array(mutate(files[name] ?? new Uint8Array(), random))
}

export const PACKAGE_MUTATIONS: Record<string, PackageMutation> = {
  swapEntries,
  dropEntry,
  numbers,
  dropTags,
  moveTags,
  deepNesting,
  repeatTables,
  brokenEncoding,
  corruptPart,
}

/** The package with one of its parts, or the order of them, changed. */
export function mutatePackage(docx: Uint8Array, mutation: PackageMutation, random: Random): Uint8Array {
  const files = unzipSync(docx)
  mutation(files, random)
  return zipSync(files, { level: 1 })
}

function editXml(
  files: Unzipped,
  name: string,
  edit: (xml: string) => string,
  encoding: BufferEncoding = 'utf8',
): void {
  const xml = Buffer.from(files[name] ?? new Uint8Array()).toString('utf8')
  files[name] = new Uint8Array(Buffer.from(edit(xml), encoding))
}
