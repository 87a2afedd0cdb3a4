import { text } from './form.ts'

/** Evidence as a form sends it; a file field that was left alone sends a file without name and bytes. */
export async function buktiOf(form: FormData): Promise<Record<string, unknown>> {
  const files = form
    .getAll('berkas')
    .filter((file): file is File => file instanceof File && (file.size > 0 || file.name !== ''))
  return {
    berkas: await Promise.all(
      files.map(async (file) => ({ nama: file.name, isi: new Uint8Array(await file.arrayBuffer()) })),
    ),
    // A form that comes back from a conflict sends what was ticked as one value.
    pakai: form.getAll('pakai').flatMap((ticked) => `${ticked}`.split(',').filter(Boolean)),
    untuk: text(form, 'untuk') || undefined,
    keterangan: text(form, 'keterangan') || undefined,
  }
}

/** `Bukti "register.pdf" tersimpan.` */
export function savedSentence(bukti: { nama: string }[]): string {
  const [only] = bukti
  if (only === undefined) return ''
  return bukti.length === 1 ? `Bukti "${only.nama}" tersimpan.` : `${bukti.length} bukti tersimpan.`
}
