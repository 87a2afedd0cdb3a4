import {
  type Actor,
  type App,
  acceptInvitation,
  changePejabat,
  createApp,
  createIku,
  createPkDraft,
  createRkt,
  establishRenstra,
  establishRkt,
  invitePerson,
  listPejabat,
  loadConfig,
  readPejabat,
  readPk,
  readRencanaAksi,
  readRkt,
  saveDipa,
  saveIkuTargets,
  saveRencanaAksi,
  saveRenstra,
  setUpOffice,
  signPk,
  submitPk,
} from '@akuntabel/app'
import { ENTITAS, PASSWORD, PEOPLE, PROGRAM, TARGET, UNIT, YEAR } from './year.ts'

/** A folder in which an office has planned its year: Renstra, IKU, RKT, DIPA, rencana aksi, and the signed PK of both entities. */
export async function prepareOffice(dataDir: string): Promise<void> {
  const config = loadConfig({ AKUNTABEL_DATA: dataDir, AKUNTABEL_TODAY: `${YEAR}-01-12` })
  const app = await createApp(config, { jobs: false })
  try {
    const who = await people(app)
    await plans(app, who.kasubbag)
    for (const entitas of ENTITAS) await promises(app, who, entitas)
  } finally {
    await app.close()
  }
}

type Who = Record<keyof typeof PEOPLE | 'admin', Actor>

const AT_HOME = { address: '127.0.0.1', local: true }

async function people(app: App): Promise<Who> {
  const admin = { adminName: 'Citra Lestari', adminEmail: 'citra@contoh.id', adminPassword: PASSWORD }
  const heads = { ketuaNama: PEOPLE.ketua.name, sekretarisNama: PEOPLE.sekretaris.name }
  const { personId } = await app.run(setUpOffice, null, {
    ...{ unit: UNIT, place: 'Malang', ...heads, ...admin, installer: AT_HOME },
  })
  const actor = async (person: string): Promise<Actor> => {
    const found = await app.actor(person, UNIT)
    if (found === null) throw new Error(`${person} works nowhere`)
    return found
  }
  const who = { admin: await actor(personId) } as Who
  for (const [key, { name, email, role }] of Object.entries(PEOPLE)) {
    const invited = await app.run(invitePerson, who.admin, { name, email, roles: [role] })
    await app.run(acceptInvitation, null, {
      ...{ token: invited.token, password: PASSWORD, address: AT_HOME.address },
    })
    const account = await app.auth.accounts.findByEmail(email)
    if (account === null) throw new Error(`${email} has no account`)
    who[key as keyof Who] = await actor(account.id)
  }
  for (const { id, nama } of (await app.run(listPejabat, who.admin, {})).items) {
    const { card, version } = await app.run(readPejabat, who.admin, { id })
    const typed = Object.fromEntries(card.map((field) => [field.name, field.value]))
    const account = nama === PEOPLE.ketua.name ? who.ketua : who.sekretaris
    await app.run(changePejabat, who.admin, { id, version, ...typed, personId: account.personId })
  }
  return who
}

async function plans(app: App, kasubbag: Actor): Promise<void> {
  const baris = [
    ['tujuan', 'T1', 'Pemilihan yang tertib'],
    ['sasaran', 'SS1', TARGET.kpu.sasaran],
    ['program', '076.01.CQ', PROGRAM],
    ['kegiatan', '6709', 'Pelaksanaan tahapan'],
    ['sasaran-kegiatan', 'SK1', TARGET.sekretariat.sasaran],
  ].map(([jenis, kode, uraian]) => ({ jenis, kode, uraian }))
  await app.run(saveRenstra, kasubbag, {
    ...{ tahun: YEAR, nomor: '12 Tahun 2025', tanggal: '2025-03-03', visi: 'Penyelenggara yang tepercaya' },
    ...{ misi: 'Melayani pemilih', baris },
  })
  await app.run(establishRenstra, kasubbag, { tahun: YEAR })
  await app.run(saveDipa, kasubbag, {
    ...{ tahun: YEAR, nomor: 'DIPA-076.01.2.656999/2026', tanggal: '2025-11-24' },
    baris: [
      { kode: '076.01.CQ', uraian: PROGRAM },
      { kode: '6709', uraian: 'Pelaksanaan tahapan' },
      { kode: '6709.QDB', uraian: 'Layanan' },
      { kode: '6709.QDB.001', uraian: 'Layanan pemilih', pagu: '1.000.000.000' },
    ],
  })
}

/** Card, targets, plan of the year, steps and the signed agreement of one entity. */
async function promises(app: App, who: Who, entitas: (typeof ENTITAS)[number]): Promise<void> {
  const { kasubbag, sekretaris, ketua } = who
  const year = { entitas, tahun: YEAR }
  const { kode, sasaran, nama, target, rumus } = TARGET[entitas]
  const { id } = await app.run(createIku, kasubbag, {
    ...{ ...year, kode, sasaran, name: nama, definisi: 'Yang selesai sesuai jadwal', satuan: 'persen' },
    ...{ kind: 'persen', polarity: 'maksimal', consolidation: 'terakhir', ...rumus },
    ...{ caraPenghitungan: 'Selesai tepat waktu dibagi seluruhnya', sumberData: 'Register layanan' },
  })
  const years = [2025, 2026, 2027, 2028, 2029].map((tahun) => [tahun, target])
  await app.run(saveIkuTargets, kasubbag, { ...year, id, target: Object.fromEntries(years) })
  await app.run(createRkt, kasubbag, year)
  const { rkt } = await app.run(readRkt, kasubbag, year)
  await app.run(establishRkt, kasubbag, { ...year, version: rkt?.version, tanggal: `12 Januari ${YEAR}` })
  const pk = await app.run(createPkDraft, kasubbag, year)
  const now = async () => ({
    ...year,
    id: pk.id,
    version: (await app.run(readPk, kasubbag, { ...year, ...pk })).version,
  })
  await app.run(submitPk, kasubbag, await now())
  for (const party of entitas === 'kpu' ? [ketua] : [sekretaris, ketua])
    await app.run(signPk, party, await now())
  const { sasaran: planned } = await app.run(readRencanaAksi, kasubbag, year)
  const rows = [{ id: `baru/${planned[0]?.indikator[0]?.id}/0`, version: 0, fields: STEP }]
  await app.run(saveRencanaAksi, kasubbag, { ...year, rows })
}

/** One step, in the last month of the first half. */
const STEP = { uraian: 'Menjadwalkan layanan setiap pekan', b6: '✓' }
