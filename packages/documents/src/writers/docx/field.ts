import { BuilderElement, StringContainer, TextRun } from 'docx'

// Fields whose result is written with them, so that a reader that updates nothing shows it.
// Reference: ECMA-376 part 1, 17.16.18 (complex fields).

export function fieldBegin(instruction: string, dirty = false): TextRun[] {
  return [
    mark('begin', dirty),
    new TextRun({ children: [new StringContainer('w:instrText', instruction)] }),
    mark('separate'),
  ]
}

export function fieldEnd(): TextRun {
  return mark('end')
}

export function field(instruction: string, result: string, style: { bold?: boolean } = {}): TextRun[] {
  return [...fieldBegin(instruction), new TextRun({ text: result, ...style }), fieldEnd()]
}

function mark(type: 'begin' | 'separate' | 'end', dirty = false): TextRun {
  return new TextRun({
    children: [
      new BuilderElement<{ type: string; dirty?: string }>({
        name: 'w:fldChar',
        attributes: {
          type: { key: 'w:fldCharType', value: type },
          ...(dirty ? { dirty: { key: 'w:dirty', value: 'true' } } : {}),
        },
      }),
    ],
  })
}
