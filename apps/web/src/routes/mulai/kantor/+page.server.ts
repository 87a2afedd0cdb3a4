import { listUnits, readInstallation, setUpOffice } from '@akuntabel/app'
import { LEMBAGA_KPU } from '@akuntabel/domain'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { installerOf } from '#server/installer.ts'
import { attempt, read } from '#server/run.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const installation = await read(event, readInstallation, {})
  if (!installation.empty) redirect(303, paths.masuk())
  const units = await read(event, listUnits, {})
  const byProvince = Map.groupBy(units, (unit) => unit.provinceName ?? 'Pusat')
  const { kpu, sekretariat } = LEMBAGA_KPU.entitas
  return {
    posts: { kpu: kpu.kepala, sekretariat: sekretariat?.kepala ?? '' },
    askCode: !installerOf(event).local,
    groups: [...byProvince].map(([province, members]) => ({ province, units: members })),
  }
}

const FIELDS = [
  'unit',
  'place',
  'ketuaNama',
  'sekretarisNama',
  'sekretarisNip',
  'adminName',
  'adminEmail',
] as const

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const input: Record<string, unknown> = { adminPassword: `${form.get('adminPassword') ?? ''}` }
    for (const name of FIELDS) if (text(form, name) !== '') input[name] = text(form, name)
    input.installer = { ...installerOf(event), code: text(form, 'kodePasang') }
    const result = await attempt(event, setUpOffice, { input, form })
    if (!result.ok) return result.refusal
    flash(event, 'Kantor Anda siap. Masuklah dengan akun admin yang baru Anda buat.')
    redirect(303, paths.masuk())
  },
}
