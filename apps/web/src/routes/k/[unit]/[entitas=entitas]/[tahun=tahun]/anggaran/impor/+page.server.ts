import { readLaporanMasuk, removeLaporan, savePemetaan, uploadLaporan } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { readForm } from '#server/body.ts'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read, refuse } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tahun } = placeOf(event)
  const kepala = event.url.searchParams.get('kepala') ?? undefined
  return { view: await read(event, readLaporanMasuk, { tahun, kepala }) }
}

export const actions: Actions = {
  unggah: async (event) => {
    const place = placeOf(event)
    const form = await readForm(event.request).catch((cause: unknown) => ({ cause }))
    if (!(form instanceof FormData)) return refuse(event, form.cause, new FormData())
    const file = form.get('berkas')
    const sent = file instanceof File && file.size > 0 ? file : null
    const pasted = text(form, 'tempel')
    const isi = sent ? new Uint8Array(await sent.arrayBuffer()) : new TextEncoder().encode(pasted)
    const input = { tahun: place.tahun, nama: sent?.name, isi: isi.length > 0 ? isi : undefined }
    const result = await attempt(event, uploadLaporan, { input, form })
    if (!result.ok) return result.refusal
    redirect(303, paths.anggaranImpor(place))
  },
  petakan: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const named = (begin: string) =>
      Object.fromEntries(
        [...form.keys()]
          .filter((key) => key.startsWith(begin))
          .map((key) => [key.slice(begin.length), text(form, key)]),
      )
    const { kepala, sumber, cara, satker, bulan } = named('')
    const input = { ...{ kepala, sumber, cara, satker, bulan }, tahun: place.tahun, kolom: named('kolom.') }
    const result = await attempt(event, savePemetaan, { input, form })
    if (!result.ok) return result.refusal
    redirect(303, paths.anggaranImporPratinjau(place))
  },
  buang: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const result = await attempt(event, removeLaporan, { input: { tahun: place.tahun }, form })
    if (!result.ok) return result.refusal
    flash(event, 'Laporan dibuang; tidak ada yang tersimpan.')
    redirect(303, paths.anggaranImpor(place))
  },
}
