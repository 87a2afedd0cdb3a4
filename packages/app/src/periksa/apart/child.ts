import { silence, verdictText } from '@akuntabel/checker'
import { checkFiles } from '../check-files.ts'
import { printCommented } from '../print-report.ts'
import { packCheck, storedCheck } from '../stored-check.ts'
import type { CheckAnswer, CheckRequest } from './messages.ts'

// Runs in a process of its own with little memory and a time limit: a file that breaks it breaks nothing else.

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function answer({ files, bandingkan, abaikan }: CheckRequest): Promise<CheckAnswer> {
  const checked = await checkFiles(files, { bandingkan })
  const quiet = checked.report.files.map((file) => silence(file, { abaikan }))
  const words = await printCommented({ ...checked, report: { ...checked.report, files: quiet } })
  return {
    read: checked.report.files.length,
    ringkas: { files: quiet.map(({ file }) => file), verdict: verdictText(quiet) },
    check: await packCheck(storedCheck(checked)),
    words: words.map(({ name, bytes }) => ({ name, type: WORD, bytes })),
  }
}

process.once('message', (request: CheckRequest) => {
  // A failure ends this process with its reason on standard error; the parent says one sentence.
  void answer(request).then((result) => process.send?.(result, () => process.disconnect()))
})
