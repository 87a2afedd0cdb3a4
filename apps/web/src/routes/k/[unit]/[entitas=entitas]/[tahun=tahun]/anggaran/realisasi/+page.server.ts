import { readAnggaran, saveRealisasiBulanan } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tahun } = placeOf(event)
  const asked = Number(event.url.searchParams.get('bulan'))
  const today = event.locals.app.clock.today()
  const current = today.startsWith(`${tahun}-`) ? Number(today.slice(5, 7)) : 12
  const bulan = asked >= 1 && asked <= 12 ? asked : current
  return { anggaran: await read(event, readAnggaran, { tahun }), bulan }
}

export const actions: Actions = {
  default: async (event) => {
    const place = placeOf(event)
    const form = await event.request.formData()
    const bulan = Number(form.get('bulan'))
    const values = [...form.keys()]
      .filter((key) => key.startsWith('jumlah.'))
      .map((key) => key.slice('jumlah.'.length))
      .map((kode) => ({ kode, amount: text(form, `jumlah.${kode}`), before: text(form, `lama.${kode}`) }))
      .filter((value) => value.amount !== value.before)
    if (values.length === 0) {
      flash(event, 'Tidak ada yang berubah.')
      redirect(303, paths.anggaranRealisasi(place, bulan))
    }
    const result = await attempt(event, saveRealisasiBulanan, {
      input: { tahun: place.tahun, bulan, values, alasan: text(form, 'alasan') },
      form,
    })
    if (!result.ok) return result.refusal
    flash(
      event,
      result.value.saved === 0 ? 'Tidak ada yang berubah.' : `${result.value.saved} baris tersimpan.`,
    )
    redirect(303, paths.anggaranRealisasi(place, bulan))
  },
}
