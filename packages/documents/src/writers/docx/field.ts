import { BuilderElement, StringContainer, TextRun } from 'docx'

// Fields whose result is written with them, so that a reader that updates nothing shows it.
// Reference: ECMA-376 part 1, 17.16.18 (complex fields).

type Style = { bold?: boolean }

export function fieldBegin(instruction: string, options: Style & { dirty?: boolean } = {}): TextRun[] {
  const { bold, dirty } = options
  return [
    mark('begin', { bold, dirty }),
    new TextRun({ bold, children: [new StringContainer('w:instrText', instruction)] }),
    mark('separate', { bold }),
  ]
}

export function fieldEnd(style: Style = {}): TextRun {
  return mark('end', style)
}

/** The style stands on every run: a program that updates the field takes it from the first. */
export function field(instruction: string, result: string, style: Style = {}): TextRun[] {
  return [...fieldBegin(instruction, style), new TextRun({ text: result, ...style }), fieldEnd(style)]
}

function mark(
  type: 'begin' | 'separate' | 'end',
  { bold, dirty }: Style & { dirty?: boolean } = {},
): TextRun {
  return new TextRun({
    bold,
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
