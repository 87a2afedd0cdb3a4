import { isAppError, toErrorView } from '@akuntabel/app'
import {
  type CheckView,
  checkView,
  createPublicChecker,
  type KeptCheck,
  readMarks,
  unpackCheck,
  withMark,
} from '@akuntabel/app/periksa'
import { error, fail, type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { filterOf } from './periksa-filter.ts'

/** One for this process: its limits and the results it keeps for an hour. */
const checker = createPublicChecker()

interface Asked {
  files: { name: string; bytes: Uint8Array }[]
  /** `.akuntabel.json` of an earlier check. */
  settings: Uint8Array | null
}

interface Refused {
  checked: null
  refused: string
}

/** Checks what `read` brings and goes to its result; nobody's body is read before the visitor is admitted. */
export async function checkFor(
  event: RequestEvent,
  read: () => Promise<Asked>,
): Promise<{ checked: CheckView; refused: null } | ReturnType<typeof fail<Refused>>> {
  let id: string | null
  let answer: Awaited<ReturnType<typeof checker.check>>
  try {
    const visitor = event.getClientAddress()
    checker.admit(visitor)
    const { files, settings } = await read()
    const abaikan = settings === null ? [] : readMarks(settings)
    answer = await checker.check({ files, abaikan }, visitor)
    id = answer.read === 0 ? null : checker.kept.keep(answer)
  } catch (cause) {
    return refuse(cause, null)
  }
  if (id !== null) redirect(303, paths.periksaHasil(id))
  return { checked: checkView(await unpackCheck(answer.check), answer.abaikan), refused: null }
}

function refuse<T extends object | null>(cause: unknown, checked: T) {
  if (!isAppError(cause)) throw cause
  const { http, sentence } = toErrorView(cause)
  return fail(http, { checked, refused: sentence })
}

/** The files of a form; an empty file field sends one file without a name. */
export async function filesOf(form: FormData): Promise<Asked> {
  const [files, settings] = await Promise.all([sent(form, 'berkas'), sent(form, 'setelan')])
  return { files, settings: settings[0]?.bytes ?? null }
}

function sent(form: FormData, field: string): Promise<Asked['files']> {
  const files = form.getAll(field).filter((one): one is File => one instanceof File && one.size > 0)
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
}

export function resultAt(id: string): KeptCheck {
  return checker.kept.find(id) ?? forgotten()
}

export function forgotten(): never {
  error(404, { message: 'Hasil ini sudah dilupakan. Periksa berkasnya sekali lagi.' })
}

export function forgetResult(id: string): void {
  checker.kept.forget(id)
}

/** Marks what is no mistake, with a reason; without one, shows it again. */
export async function changeMarks(event: RequestEvent, id: string) {
  const form = await event.request.formData()
  const sidik = form.getAll('sidik').map(String)
  const alasan = form.get('alasan')
  try {
    const known = checker.kept.mark(id, (marks) =>
      typeof alasan === 'string'
        ? sidik.reduce((all, one) => withMark(all, { sidik: one, alasan }), marks)
        : marks.filter((mark) => !sidik.includes(mark.sidik)),
    )
    if (!known) forgotten()
  } catch (cause) {
    return refuse(cause, null)
  }
  redirect(303, `${paths.periksaHasil(id, filterOf(event.url))}#disembunyikan`)
}
