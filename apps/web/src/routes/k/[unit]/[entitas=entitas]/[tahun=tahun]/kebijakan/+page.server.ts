import { pinKebijakan, previewPin, readKebijakan } from '@akuntabel/app'
import { type RequestEvent, redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { placeOf } from '#server/place.ts'
import { attempt, read, typed } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) =>
  read(event, readKebijakan, { tahun: placeOf(event).tahun })

export const actions: Actions = {
  lihat: async (event) => {
    const { form, input } = await choice(event)
    const result = await attempt(event, previewPin, { input, form })
    return result.ok ? { preview: result.value, values: typed(form) } : result.refusal
  },
  pakai: async (event) => {
    const { form, input } = await choice(event)
    const result = await attempt(event, pinKebijakan, { input, form })
    if (!result.ok) return result.refusal
    flash(event, `Kebijakan ${input.kebijakan} dipakai sejak tahun ${input.mulaiTahun}.`)
    redirect(303, paths.kebijakan(placeOf(event)))
  },
}

async function choice(event: RequestEvent) {
  const form = await event.request.formData()
  const input = {
    mulaiTahun: text(form, 'mulaiTahun'),
    kebijakan: text(form, 'kebijakan'),
    skala: text(form, 'skala'),
    ...{ paguLebih: text(form, 'paguLebih'), ajukan: text(form, 'ajukan') },
    ...{ tw1_3: ticked(form, 'tw1_3'), tw4: ticked(form, 'tw4') },
    rantaiKpu: text(form, 'rantaiKpu'),
    rantaiSekretariat: text(form, 'rantaiSekretariat'),
  }
  return { form, input }
}

/** Boxes of one name, or what they were as one hidden field. */
function ticked(form: FormData, name: string): string[] {
  return form.getAll(name).flatMap((value) => String(value).split(',').filter(Boolean))
}
