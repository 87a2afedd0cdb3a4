import { Bookmark, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { DocxContext } from './context.ts'
import { field } from './field.ts'

/**
 * `Tabel 3.1  Judul`: the last part of the number counts within its chapter (SEQ … \s 1), so tables added in
 * Word continue it.
 */
export function caption(
  block: { id: string; number: string | null; caption: string | null },
  kind: 'Tabel' | 'Gambar',
  context: DocxContext,
): Paragraph {
  const children: ParagraphChild[] = []
  if (block.number !== null) {
    const at = block.number.lastIndexOf('.') + 1
    const label: ParagraphChild[] = [
      new TextRun({ text: `${kind} ${block.number.slice(0, at)}`, bold: true }),
      ...field(`SEQ ${kind} \\* ARABIC \\s 1`, block.number.slice(at), { bold: true }),
    ]
    const id = context.bookmarks.get(block.id)
    children.push(...(id ? [new Bookmark({ id, children: label })] : label))
    children.push(new TextRun({ text: '  ' }))
  }
  children.push(new TextRun({ text: block.caption ?? '' }))
  return new Paragraph({ style: 'Caption', keepNext: kind === 'Tabel', keepLines: true, children })
}
