import { listUnits, readInstallation, setUpOffice } from '@akuntabel/app'
import { redirect } from '@sveltejs/kit'
import { paths } from '#paths'
import { flash } from '#server/flash.ts'
import { text } from '#server/form.ts'
import { installerOf } from '#server/installer.ts'
import { attempt, read } from '#server/run.ts'
import { keepCookies, visitOf } from '#server/session.ts'
import { forgetVisitors } from '#server/visitors.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const installation = await read(event, readInstallation, {})
  if (!installation.empty) redirect(303, paths.masuk())
  const agencies = await read(event, listUnits, {})
  const posts = (all: (string | null)[]) => [...new Set(all.filter((post) => post !== null))].join(' atau ')
  const all = agencies.flatMap(({ units }) => units)
  const named = Map.groupBy(all, ({ shortName }) => shortName)
  const labelOf = ({ shortName, code }: (typeof all)[number]) =>
    (named.get(shortName)?.length ?? 0) > 1 ? `${shortName} (${code})` : shortName
  return {
    offices: all.length,
    posts: {
      kpu: posts(agencies.map(({ kepala }) => kepala.kpu)),
      sekretariat: posts(agencies.map(({ kepala }) => kepala.sekretariat)),
    },
    several: agencies.length > 1,
    years: installation.years.map((year) => ({ value: String(year), label: String(year) })),
    askCode: !installerOf(event).local,
    groups: agencies.flatMap(({ nama, units }) =>
      [...Map.groupBy(units, (unit) => unit.provinceName ?? 'Pusat')].map(([province, members]) => ({
        label: agencies.length > 1 ? `${nama}: ${province}` : province,
        units: members.map((unit) => ({ code: unit.code, label: labelOf(unit) })),
      })),
    ),
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
  'tahun',
] as const

const TYPED = ['name', 'shortName', 'timezone'] as const

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const input: Record<string, unknown> = { adminPassword: `${form.get('adminPassword') ?? ''}` }
    for (const name of FIELDS) if (text(form, name) !== '') input[name] = text(form, name)
    const kode = text(form, 'kode')
    if (kode !== '') {
      input.unit = kode
      input.baru = Object.fromEntries(TYPED.map((name) => [name, text(form, `baru.${name}`)]))
    }
    input.roles = form.getAll('roles')
    input.installer = { ...installerOf(event), code: text(form, 'kodePasang') }
    const result = await attempt(event, setUpOffice, { input, form })
    if (!result.ok) return result.refusal
    const email = text(form, 'adminEmail')
    const password = `${input.adminPassword}`
    const { setCookie } = await event.locals.app.signIn({ ...visitOf(event), email, password })
    forgetVisitors()
    keepCookies(event, setCookie)
    flash(event, 'Kantor Anda siap. Lengkapi pejabat, orang, dan alamatnya di halaman Pengaturan.')
    redirect(303, paths.kantor(result.value.unit))
  },
}
