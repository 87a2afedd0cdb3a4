import { isAppError, toErrorView } from '@akuntabel/app'
import { type CheckedHere, createPublicChecker } from '@akuntabel/app/periksa'
import { fail, type RequestEvent } from '@sveltejs/kit'

/** One for this process: its limits and the results it keeps for ten minutes. */
export const checker = createPublicChecker()

type Files = { name: string; bytes: Uint8Array }[]

/** Checks what `read` brings; nobody's body is read before the visitor is admitted. */
export async function checkFor(
  event: RequestEvent,
  read: () => Promise<Files>,
): Promise<{ checked: CheckedHere; refused: null } | ReturnType<typeof fail<Refused>>> {
  try {
    checker.admit(event.getClientAddress())
    return { checked: await checker.check(await read()), refused: null }
  } catch (cause) {
    if (!isAppError(cause)) throw cause
    return refuse(toErrorView(cause))
  }
}

interface Refused {
  checked: null
  refused: string
}

function refuse({ http, sentence }: { http: number; sentence: string }): ReturnType<typeof fail<Refused>> {
  return fail(http, { checked: null, refused: sentence })
}

/** The files of a form; an empty file field sends one file without a name. */
export async function filesOf(form: FormData): Promise<Files> {
  const files = form.getAll('berkas').filter((one): one is File => one instanceof File && one.size > 0)
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
}
