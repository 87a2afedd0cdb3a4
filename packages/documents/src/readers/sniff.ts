import { decodeText } from './text/decode-text.ts'

export type FileKind = 'zip' | 'ole' | 'pdf' | 'html' | 'markdown' | 'text' | 'empty' | 'unknown'

/** What a file is, by its content; the name only decides between plain text and Markdown. */
export function sniff(bytes: Uint8Array, fileName: string): FileKind {
  if (bytes.length === 0) return 'empty'
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'ole'
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  const utf16 = starts(bytes, [0xff, 0xfe]) || starts(bytes, [0xfe, 0xff])
  if (head.startsWith('{\\rtf') || (!utf16 && isBinary(bytes))) return 'unknown'
  const opening = decodeText(bytes.subarray(0, 4096))
    .replace(/^\ufeff/, '')
    .trimStart()
  if (opening === '' && bytes.length < 4096) return 'empty'
  if (isHtml(opening, fileName)) return 'html'
  return /\.(?:md|markdown|mdown)$/i.test(fileName) ? 'markdown' : 'text'
}

function starts(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}

function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192)
  let odd = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 27)) odd++
  }
  return odd * 50 > head.length
}

function isHtml(opening: string, fileName: string): boolean {
  const bare = opening.replace(/^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)+/, '')
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(bare)) return true
  return /\.x?html?$/i.test(fileName) && /^</.test(bare)
}
