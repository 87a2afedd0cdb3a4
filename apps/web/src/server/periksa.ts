import { isAppError, toErrorView } from '@akuntabel/app'
import {
  type CheckView,
  changedMarks,
  checkView,
  createPublicChecker,
  type KeptCheck,
  readMarks,
  unpackCheck,
} from '@akuntabel/app/periksa'
import { error, fail, type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'

/** One for this process: its limits and the results it keeps for an hour. */
const checker = createPublicChecker()

/** Of visitors without an account. */
export const { kept } = checker

interface Asked {
  files: { name: string; bytes: Uint8Array }[]
  /** What they are held against. */
  bandingkan: { name: string; bytes: Uint8Array }[]
  /** `.akuntabel.json` of an earlier check. */
  settings: Uint8Array | null
}

interface Refused {
  checked: null
  refused: string
}

interface Checking {
  read: () => Promise<Asked>
  /** Keeps the result and answers the address of its page; null where it is too large to keep. */
  keep: (result: KeptCheck) => Promise<string | null>
}

/** Checks what `read` brings and goes to its result; nobody's body is read before who sends it is admitted. */
export async function checkFor(
  event: RequestEvent,
  { read, keep }: Checking,
): Promise<{ checked: CheckView; refused: null } | ReturnType<typeof fail<Refused>>> {
  let address: string | null
  let answer: Awaited<ReturnType<typeof checker.check>>
  try {
    const person = event.locals.actor?.personId
    const visitor = event.getClientAddress()
    checker.admit(visitor, person)
    const { files, bandingkan, settings } = await read()
    const abaikan = settings === null ? [] : readMarks(settings)
    answer = await checker.check({ files, bandingkan, abaikan }, person ?? visitor)
    address = answer.read === 0 ? null : await keep(answer)
  } catch (cause) {
    return refused(event, cause)
  }
  if (address !== null) redirect(303, address)
  return { checked: checkView(await unpackCheck(answer.check), answer.abaikan), refused: null }
}

function refused(event: RequestEvent, cause: unknown): ReturnType<typeof fail<Refused>> {
  if (!isAppError(cause)) throw cause
  if (cause.code === 'belum-masuk') redirect(303, paths.masuk(event.url.pathname))
  const { http, sentence } = toErrorView(cause)
  return fail(http, { checked: null, refused: sentence })
}

/** The files of a form; an empty file field sends one file without a name. */
export async function filesOf(form: FormData): Promise<Asked> {
  const [files, bandingkan, settings] = await Promise.all([
    sent(form, 'berkas'),
    sent(form, 'bandingkan'),
    sent(form, 'setelan'),
  ])
  return { files, bandingkan, settings: settings[0]?.bytes ?? null }
}

function sent(form: FormData, field: string): Promise<Asked['files']> {
  const files = form.getAll(field).filter((one): one is File => one instanceof File && one.size > 0)
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
}

export function resultAt(id: string): KeptCheck {
  return kept.find(id) ?? forgotten()
}

export function forgotten(): never {
  error(404, { message: 'Hasil ini sudah dilupakan. Periksa berkasnya sekali lagi.' })
}

/** What a form marks: findings, and why they are no mistake; without a reason they are shown again. */
export async function markOf(request: Request): Promise<{ sidik: string[]; alasan: string | null }> {
  const form = await request.formData()
  const alasan = form.get('alasan')
  return { sidik: form.getAll('sidik').map(String), alasan: typeof alasan === 'string' ? alasan : null }
}

/** Marks in a visitor's result; a sentence when it cannot be. */
export async function markHere(event: RequestEvent, id: string) {
  const change = await markOf(event.request)
  try {
    if (!kept.mark(id, (marks) => changedMarks(marks, change))) forgotten()
  } catch (cause) {
    return refused(event, cause)
  }
  return null
}
