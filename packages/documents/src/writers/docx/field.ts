import { BuilderElement, StringContainer, TextRun } from 'docx'

// Fields whose result is written with them, so that a reader that updates nothing shows it.
// Reference: ECMA-376 part 1, 17.16.18 (complex fields).

type Style = { bold?: boolean }

/** The style stands on every run: a program that updates the field takes it from the first. */
export function field(instruction: string, result: string, style: Style = {}): TextRun[] {
  const run = (child: string | BuilderElement | StringContainer) =>
    new TextRun({ ...style, children: [child] })
  return [
    run(mark('begin')),
    run(new StringContainer('w:instrText', ` ${instruction} `)),
    run(mark('separate')),
    run(result),
    run(mark('end')),
  ]
}

function mark(type: 'begin' | 'separate' | 'end'): BuilderElement<{ type: string }> {
  return new BuilderElement({
    name: 'w:fldChar',
    attributes: { type: { key: 'w:fldCharType', value: type } },
  })
}
