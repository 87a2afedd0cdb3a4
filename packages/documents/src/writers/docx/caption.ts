import { Bookmark, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { labelOf } from '../../tree/reference-labels.ts'
import type { DocxContext } from './context.ts'
import { field } from './field.ts'

/**
 * `Tabel 3.1  Judul`: the last part of the number is a SEQ field, so a table added in Word continues it. Where the
 * count starts anew (a chapter) the field says so itself; LibreOffice does not know "restart at each heading".
 */
export function caption(
  block: { id: string; number: string | null; caption: string | null },
  kind: 'Tabel' | 'Gambar',
  context: DocxContext,
): Paragraph {
  const children: ParagraphChild[] = []
  if (block.number !== null) {
    const at = block.number.lastIndexOf('.') + 1
    const count = Number(block.number.slice(at))
    const restart = count === context.sequences[kind] + 1 && count > 1 ? '' : ` \\r ${count}`
    context.sequences[kind] = count
    const number: ParagraphChild[] = [
      new TextRun({ text: block.number.slice(0, at), bold: true }),
      ...field(`SEQ ${kind} \\* ARABIC${restart}`, block.number.slice(at), { bold: true }),
    ]
    const id = context.bookmarks.get(block.id)
    children.push(new TextRun({ text: labelOf(kind, ''), bold: true }))
    children.push(...(id ? [new Bookmark({ id, children: number })] : number))
    children.push(new TextRun({ text: '  ' }))
  }
  children.push(new TextRun({ text: block.caption ?? '' }))
  return new Paragraph({ style: 'Caption', keepNext: kind === 'Tabel', keepLines: true, children })
}
