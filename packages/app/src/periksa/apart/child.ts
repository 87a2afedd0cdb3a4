import { checkFiles } from '../check-files.ts'
import { checkView } from '../check-view.ts'
import { printCommented, printReport } from '../print-report.ts'
import type { CheckAnswer, CheckRequest } from './messages.ts'

// Runs in a process of its own with little memory and a time limit: a file that breaks it breaks nothing else.

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function answer({ files }: CheckRequest): Promise<CheckAnswer> {
  const checked = await checkFiles(files)
  const commented = await printCommented(checked)
  return {
    view: checkView(checked),
    files: [
      {
        name: 'hasil-periksa.html',
        type: 'text/html; charset=utf-8',
        bytes: text(printReport(checked, 'html')),
      },
      { name: 'hasil-periksa.json', type: 'application/json', bytes: text(printReport(checked, 'json')) },
      ...commented.map(({ name, bytes }) => ({ name, type: WORD, bytes })),
    ],
  }
}

function text(value: string): Uint8Array {
  return Buffer.from(value, 'utf8')
}

process.once('message', (request: CheckRequest) => {
  // A failure ends this process with its reason on standard error; the parent says one sentence.
  void answer(request).then((result) => process.send?.(result, () => process.disconnect()))
})
