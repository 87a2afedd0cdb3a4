import { BorderStyle, TextRun } from 'docx'
import { MARK, SANS } from './look.ts'

export function draftSign(): TextRun {
  return new TextRun({
    text: ' DRAF ',
    bold: true,
    font: SANS,
    size: 18,
    color: MARK,
    border: { style: BorderStyle.SINGLE, size: 6, space: 1, color: MARK },
  })
}
