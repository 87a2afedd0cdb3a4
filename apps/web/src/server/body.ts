import { AppError } from '@akuntabel/app'

const KB = 1024

/** The actions that take files. The server's own limit counts them (BODY_SIZE_LIMIT), and the action reads them: nothing is held before that. */
export const UPLOADS: Record<string, readonly string[]> = {
  '/periksa': ['?/periksa'],
  '/k/[unit]/[entitas=entitas]/[tahun=tahun]/periksa': ['?/periksa'],
  '/k/[unit]/[entitas=entitas]/[tahun=tahun]/pengukuran/[tw=tw]/[indikator]': [
    '?/simpan',
    '?/lanjut',
    '?/hitung',
    '?/bukti',
  ],
  '/k/[unit]/[entitas=entitas]/[tahun=tahun]/perjanjian/[id]/[langkah=pk]': [''],
  '/k/[unit]/[entitas=entitas]/[tahun=tahun]/berita-acara/[id]/tanda-tangan': [''],
  '/k/[unit]/[entitas=entitas]/[tahun=tahun]/laporan/berkala/[periode=periode]/[langkah=berkala]': [''],
  '/k/[unit]/[entitas=entitas]/[tahun=tahun]/dokumen/publikasi/[dokumen]': ['?/catat'],
  '/k/[unit]/[entitas=entitas]/[tahun=tahun]/anggaran/impor': ['?/unggah'],
  '/k/[unit]/[entitas=entitas]/[tahun=tahun]/kegiatan/[id]': ['?/foto'],
  '/k/[unit]/[entitas=entitas]/[tahun=tahun]/keputusan/[id]/tetapkan': [''],
}

/** What an address may be sent, in bytes: a visitor's form, what a page's script sends, a form of an office. */
const LIMITS = { visitor: 16 * KB, script: 512 * KB, office: KB * KB }

const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data']
const JSON_TYPE = 'application/json'

export interface Sent {
  request: Request
  routeId: string | null
}

/**
 * The request with its body read, counted while it comes in and known to be readable; what cannot be read is refused here,
 * so that no page need think of it. What is too much is still read to its end, or the sender would see a cut connection
 * instead of the sentence.
 */
export async function takeBody({ request, routeId }: Sent): Promise<Request> {
  if (request.body === null) return request
  const type = mediaType(request)
  if (type === 'multipart/form-data' && UPLOADS[routeId ?? '']?.includes(new URL(request.url).search))
    return request
  if (type !== JSON_TYPE && !FORMS.includes(type)) throw new AppError('kiriman-asing')
  const bytes = await counted(request.body, limitOf(type, routeId))
  const { url, method, headers, signal } = request
  const whole = () => new Request(url, { method, headers, signal, body: bytes })
  await requireReadable(whole(), type)
  return whole()
}

export function mediaType(request: Request): string {
  return request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
}

/** A form that may carry files, as its action reads it. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch (cause) {
    throw new AppError(isTooLarge(cause) ? 'berkas-terlalu-besar' : 'kiriman-rusak')
  }
}

/** What a page's script sends: always an object. */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  if (mediaType(request) !== JSON_TYPE) throw new AppError('kiriman-asing')
  const value: unknown = await request.json().catch(() => null)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new AppError('kiriman-rusak')
  return value as Record<string, unknown>
}

/** A piece of a page, for a script to put in its place. */
export function html(body: string, status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}

function limitOf(type: string, routeId: string | null): number {
  if (!routeId?.startsWith('/k/')) return LIMITS.visitor
  return type === JSON_TYPE ? LIMITS.script : LIMITS.office
}

async function counted(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  let parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of body) {
      size += part.length
      if (size <= limit) parts.push(part)
      else parts = []
    }
  } catch (cause) {
    throw new AppError(isTooLarge(cause) ? 'kiriman-terlalu-besar' : 'kiriman-rusak')
  }
  if (size > limit) throw new AppError('kiriman-terlalu-besar')
  return Buffer.concat(parts)
}

async function requireReadable(request: Request, type: string): Promise<void> {
  try {
    await (type === JSON_TYPE ? request.json() : request.formData())
  } catch {
    throw new AppError('kiriman-rusak')
  }
}

/** The server's own limit, as the stream of the body or the reader of the form hands it on. */
function isTooLarge(cause: unknown): boolean {
  for (let at = cause; at instanceof Error; at = at.cause)
    if ('status' in at && at.status === 413) return true
  return false
}
