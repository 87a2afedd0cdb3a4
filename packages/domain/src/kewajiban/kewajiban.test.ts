import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DOKUMEN_STATES, type DokumenState, PK_STATES, type PkState } from '../state/states.ts'
import type {
  FaktaDasar,
  FaktaJendela,
  FaktaKegiatan,
  FaktaLkj,
  FaktaPihak,
  FaktaPk,
  FaktaPublikasi,
  FaktaSatker,
  FaktaTahun,
  FaktaTindakLanjut,
  FaktaTriwulan,
  Kewajiban,
} from './fakta.ts'
import { BAGIAN_LKJ, IZIN_KEWAJIBAN, type IzinKewajiban } from './jenis.ts'
import { kewajiban } from './kewajiban.ts'

const OPEN: FaktaJendela = { state: 'terbuka', tenggat: '2022-01-15', kunci: '2022-01-31' }
const NOTHING: FaktaLkj['kurang'] = {
  laporan: 0,
  pengukuran: 0,
  pejabat: 0,
  perjanjian: 0,
  iku: 0,
  renstra: 0,
  anggaran: 0,
}
const APPROVED: readonly FaktaTriwulan[] = ([1, 2, 3, 4] as const).map((triwulan) => ({
  triwulan,
  jendela: OPEN,
  diminta: true,
  menunggu: null,
  kurang: 0,
  pertama: null,
  dikembalikan: false,
  menyusul: null,
}))

const READY: FaktaDasar = { pejabatKosong: 0, renstra: 'berlaku', dipa: true, iku: 3, rkt: 'ditetapkan' }

function everybody(...izin: IzinKewajiban[]): FaktaSatker['pemegang'] {
  const held = izin.length === 0 ? IZIN_KEWAJIBAN : izin
  return Object.fromEntries(
    IZIN_KEWAJIBAN.map((one) => [one, held.includes(one) ? [`yang-${one}`] : []]),
  ) as unknown as FaktaSatker['pemegang']
}

function pk(state: PkState, pihak: readonly FaktaPihak[] = []): FaktaPk {
  return { id: 'pk', state, pihak, revisi: 0 }
}

const KETUA: FaktaPihak = { sudah: false, pejabat: true, orang: 'ketua' }
const SEKRETARIS: FaktaPihak = { sudah: false, pejabat: true, orang: 'sekretaris' }

function year(part: Partial<FaktaTahun>): FaktaTahun {
  return {
    entitas: 'kpu',
    tahun: 2021,
    ditutup: false,
    dasar: READY,
    pk: pk('ditandatangani'),
    jendelaPk: OPEN,
    tanpaLangkah: 0,
    tinjau: 0,
    realisasi: null,
    triwulan: [],
    lkj: null,
    ...part,
  }
}

function owed(part: Partial<FaktaTahun>, pemegang = everybody()): string[] {
  return kewajiban({ unit: '3507', pemegang, tahun: [year(part)], berikutnya: null }).map(
    ({ jenis, jumlah, terhalang }) =>
      `${jenis}${jumlah === null ? '' : ` ${jumlah}`}${terhalang === null ? '' : ` setelah ${terhalang.split('/').slice(3).join('/')}`}`,
  )
}

describe('kewajiban of a year', () => {
  it('asks for the IKU before the PK', () => {
    expect(owed({ pk: null, dasar: { ...READY, iku: 0 } })).toEqual([
      'iku-tulis',
      'pk-susun setelah iku-tulis',
    ])
    expect(owed({ pk: null })).toEqual(['pk-susun'])
  })

  it('asks for what a PK stands on, and only for that', () => {
    expect(owed({ pk: null, dasar: { ...READY, pejabatKosong: 2, renstra: 'belum', dipa: false } })).toEqual([
      'pejabat-catat 2',
      'renstra-susun',
      'dipa-isi',
      'pk-susun',
    ])
    expect(owed({ pk: pk('draf'), dasar: { ...READY, renstra: 'draf', dipa: null } })).toEqual([
      'renstra-tetapkan',
      'pk-ajukan',
    ])
    expect(owed({ dasar: null })).toEqual([])
  })

  it('asks for the plan of the year beside the PK, and for the IKU before both', () => {
    expect(owed({ pk: null, dasar: { ...READY, rkt: 'belum' } })).toEqual(['rkt-susun', 'pk-susun'])
    expect(owed({ pk: null, dasar: { ...READY, rkt: 'draf' } })).toEqual(['rkt-tetapkan', 'pk-susun'])
    expect(owed({ pk: null, dasar: { ...READY, iku: 0, rkt: 'belum' } })).toEqual([
      'iku-tulis',
      'rkt-susun setelah iku-tulis',
      'pk-susun setelah iku-tulis',
    ])
  })

  it('follows the PK from draft to signature', () => {
    const states = ['draf', 'diajukan', 'ditandatangani', 'direvisi'] as const
    expect(states.map((state) => owed({ pk: pk(state, [KETUA]) }))).toEqual([
      ['pk-ajukan'],
      ['pk-tandatangani'],
      [],
      [],
    ])
  })

  it('asks each who holds a post and has not signed, and nobody else', () => {
    const waiting = (...pihak: FaktaPihak[]) =>
      kewajiban({
        unit: '3507',
        pemegang: everybody(),
        tahun: [year({ pk: pk('diajukan', pihak) })],
        berikutnya: null,
      }).map(({ jenis, orang, jumlah }) => [jenis, orang, jumlah])
    expect(waiting(SEKRETARIS, KETUA)).toEqual([['pk-tandatangani', ['sekretaris', 'ketua'], null]])
    expect(waiting({ ...SEKRETARIS, sudah: true }, KETUA)).toEqual([['pk-tandatangani', ['ketua'], null]])
    const admin = ['yang-pengaturan.kelola']
    expect(waiting({ ...SEKRETARIS, orang: null }, KETUA)).toEqual([
      ['pejabat-akun', admin, 1],
      ['pk-tandatangani', ['ketua'], null],
    ])
    const vacant = { ...KETUA, pejabat: false, orang: null }
    expect(waiting({ ...SEKRETARIS, sudah: true }, vacant)).toEqual([])
    const dasar = { ...READY, pejabatKosong: 1 }
    expect(owed({ pk: pk('diajukan', [vacant]), dasar })).toEqual(['pejabat-catat 1'])
  })

  it('asks for steps of the indicators that have none, once the PK is in force', () => {
    expect(owed({ tanpaLangkah: 2 })).toEqual(['rencana-aksi-susun 2'])
    expect(owed({ tanpaLangkah: 2, pk: pk('draf') })).toEqual(['pk-ajukan'])
    expect(owed({ tanpaLangkah: null })).toEqual([])
  })

  it('is due by the window, its change by the end of its year', () => {
    const due = (revisi: number) =>
      kewajiban({
        ...{ unit: '3507', pemegang: everybody(), berikutnya: null },
        tahun: [year({ pk: { ...pk('draf'), revisi } })],
      }).map(({ tenggat }) => tenggat)
    expect([due(0), due(1)]).toEqual([[OPEN.tenggat], ['2021-12-31']])
  })

  it('asks each quarter for the one step it waits for', () => {
    const quarter = (part: Partial<FaktaTriwulan>) =>
      owed({
        triwulan: [
          {
            ...{ triwulan: 1, jendela: OPEN, menunggu: 'pengukuran.isi', kurang: 2, pertama: 'i' },
            ...{ diminta: true, dikembalikan: false, menyusul: null, ...part },
          },
        ],
      })
    expect(quarter({})).toEqual(['ukur-isi 2'])
    expect(quarter({ kurang: 0 })).toEqual(['ukur-ajukan'])
    expect(quarter({ kurang: 0, dikembalikan: true })).toEqual(['ukur-perbaiki'])
    expect(quarter({ dikembalikan: true })).toEqual(['ukur-isi 2'])
    expect(quarter({ menunggu: 'pengukuran.verifikasi' })).toEqual(['ukur-periksa'])
    expect(quarter({ menunggu: null })).toEqual([])
    expect(quarter({ diminta: false, kurang: 0 })).toEqual([])
    expect(quarter({ diminta: false, kurang: 0, jendela: { ...OPEN, state: 'terkunci' } })).toEqual([])
    expect(quarter({ diminta: false, menunggu: 'pengukuran.verifikasi' })).toEqual(['ukur-periksa'])
    expect(quarter({ jendela: { ...OPEN, state: 'belum-buka' } })).toEqual([])
    expect(quarter({ jendela: { ...OPEN, state: 'terlambat' } })).toEqual(['ukur-isi 2'])
    expect(quarter({ jendela: { ...OPEN, state: 'terkunci' } })).toEqual(['ukur-buka 2'])
    const kurangBukti = { jumlah: 3, pertama: 'i' }
    expect(quarter({ kurangBukti })).toEqual(['ukur-isi 2', 'ukur-bukti 3'])
    expect(quarter({ kurangBukti, menunggu: 'pengukuran.verifikasi' })).toEqual(['ukur-periksa'])
    expect(quarter({ kurangBukti, jendela: { ...OPEN, state: 'terkunci' } })).toEqual(['ukur-buka 2'])
  })

  it('asks for promised evidence until its day, then for who may open the quarter again', () => {
    const promised = (lewat: boolean, part: Partial<FaktaTriwulan> = {}) =>
      owed({
        triwulan: APPROVED.map((one) => ({
          ...one,
          ...part,
          menyusul: one.triwulan === 2 ? { jumlah: 3, pertama: 'i', tenggat: '2021-08-01', lewat } : null,
        })),
      })
    expect(promised(false)).toEqual(['bukti-susulkan 3'])
    expect(promised(true)).toEqual(['bukti-buka 3'])
    expect(promised(true, { menunggu: 'pengukuran.setujui' })).not.toContain('bukti-buka 3')
  })

  it('asks for the spending of months that are over, and for nothing where all are written', () => {
    expect(owed({ realisasi: { bulan: 2, tenggat: '2021-07-15' } })).toEqual(['realisasi-isi 2'])
    expect(owed({ realisasi: { bulan: 0, tenggat: null } })).toEqual([])
  })

  it('asks within the year whether a PK in force has to be revised', () => {
    expect(owed({ tinjau: 2 })).toEqual(['pk-tinjau 2'])
    expect(owed({ tinjau: 2, pk: pk('draf') })).toEqual(['pk-ajukan'])
  })

  it('offers to make the report final only when that can succeed', () => {
    const report = (state: DokumenState, kurang: Partial<FaktaLkj['kurang']> = {}, triwulan = APPROVED) =>
      owed({ triwulan, lkj: { state, tenggat: '2022-02-28', kurang: { ...NOTHING, ...kurang } } })
    expect(report('draf', { laporan: 2 })).toEqual(['lkj-isi 2', 'lkj-ajukan setelah lkj-isi/laporan'])
    expect(report('draf')).toEqual(['lkj-ajukan'])
    const idle = { ...APPROVED[0], menunggu: 'pengukuran.isi', diminta: false } as FaktaTriwulan
    expect(report('diperiksa', {}, [idle, ...APPROVED.slice(1)])).toEqual(['lkj-finalkan'])
    expect(report('diperiksa')).toEqual(['lkj-finalkan'])
    expect(report('diperiksa', { renstra: 1 })).toEqual(['lkj-kembalikan'])
    expect(report('final')).toEqual([])
    const waiting = [...APPROVED.slice(0, 3), { ...APPROVED[3], menunggu: 'pengukuran.setujui' }]
    expect(report('draf', { pengukuran: 3 }, waiting as FaktaTriwulan[])).toEqual([
      'ukur-periksa',
      'lkj-ajukan setelah ukur-periksa/4',
    ])
    expect(report('draf', { pengukuran: 3 })[0]).toBe('lkj-isi 3')
  })

  it('asks for the report of a part of the year once that is over and approved, each apart', () => {
    const berkala = [
      { periode: 'tw1', state: 'draf', siap: true, tenggat: '2021-04-30' },
      { periode: 'tw2', state: 'diperiksa', siap: true, tenggat: null },
      { periode: 'semester1', state: 'draf', siap: false, tenggat: '2021-07-30' },
      { periode: 'semester2', state: 'draf', siap: true, tenggat: null },
    ] as const
    const fakta = { unit: '3507', pemegang: everybody(), berikutnya: null }
    const list = kewajiban({ ...fakta, tahun: [year({ berkala })] })
    expect(list.map(({ kunci, orang, tenggat, subjek }) => [kunci, orang, tenggat, subjek])).toEqual([
      ['3507/kpu/2021/berkala-ajukan/tw1', ['yang-lkj.tulis'], '2021-04-30', 'tw1'],
      ['3507/kpu/2021/berkala-ajukan/semester2', ['yang-lkj.tulis'], null, 'semester2'],
      ['3507/kpu/2021/berkala-tandatangani/tw2', ['yang-lkj.final'], null, 'tw2'],
    ])
    expect(kewajiban({ ...fakta, tahun: [year({ berkala, ditutup: true })] })).toEqual([])
  })

  it('asks nothing of a closed year', () => {
    expect(owed({ ditutup: true, pk: null, dasar: { ...READY, iku: 0 } })).toEqual([])
  })

  it('asks the admin to appoint somebody where nobody has the right', () => {
    const list = kewajiban({
      unit: '3507',
      pemegang: everybody('orang.kelola'),
      tahun: [year({ pk: null }), year({ pk: null, entitas: 'sekretariat' })],
      berikutnya: null,
    })
    expect(list).toMatchObject([
      { jenis: 'tunjuk-orang', orang: ['yang-orang.kelola'], jumlah: 2, subjek: 'pk.susun' },
    ])
  })
})

describe('kewajiban of the year after', () => {
  const next = { unit: '3507', tahun: [], berikutnya: { tahun: 2027, tenggat: '2026-12-31' } }

  it('asks for it to be opened', () => {
    expect(kewajiban({ ...next, pemegang: everybody() })).toMatchObject([
      { kunci: '3507/tahun-buka/2027', orang: ['yang-tahun.buka'], tahun: 2027, tenggat: '2026-12-31' },
    ])
    expect(kewajiban({ ...next, pemegang: everybody(), berikutnya: null })).toEqual([])
  })

  it('asks the admin for somebody who may', () => {
    expect(kewajiban({ ...next, pemegang: everybody('orang.kelola') })).toMatchObject([
      { jenis: 'tunjuk-orang', subjek: 'tahun.buka', jumlah: 1 },
    ])
  })
})

describe('kewajiban of a follow-up', () => {
  const rina: FaktaTindakLanjut = {
    ...{ id: 'r', entitas: 'kpu', tahun: 2021, triwulan: 4, state: 'terbuka', orang: 'rina' },
    tenggat: '2022-03-31',
  }
  const owedOf = (one: FaktaTindakLanjut, held: readonly string[]) =>
    kewajiban({
      ...{ unit: '3507', tahun: [], berikutnya: null, tindakLanjut: [one] },
      pemegang: { ...everybody(), 'tindak-lanjut.jalankan': held },
    }).map(({ jenis, orang, tenggat, subjek }) => [jenis, orang, tenggat, subjek])

  it('of a meeting is owed by whom it names, then by who leads meetings but for the doer', () => {
    const decided = { ...rina, dari: 'rapat', triwulan: null } as const
    expect(owedOf(decided, ['budi', 'rina'])).toEqual([['putusan-jalankan', ['rina'], '2022-03-31', 'r']])
    expect(owedOf({ ...decided, state: 'selesai' }, ['rina'])).toEqual([
      ['putusan-verifikasi', ['yang-rapat.kelola'], '2022-03-31', 'r'],
    ])
    // Others may not call done what they do not owe, but who leads meetings may.
    expect(owedOf(decided, ['budi'])[0]?.[1]).toEqual(['yang-rapat.kelola'])
    const done = { ...decided, state: 'selesai', orang: 'yang-rapat.kelola' } as const
    expect(owedOf(done, ['rina'])[0]?.[1]).toEqual(['yang-rapat.kelola'])
  })

  it('stays among those who alone may know of it', () => {
    const secret = { ...rina, dari: 'rapat', triwulan: null, hanya: ['ketua'] } as const
    expect(owedOf(secret, ['budi', 'rina'])[0]?.[1]).toEqual(['ketua'])
    const done = { ...secret, state: 'selesai', orang: 'ketua' } as const
    expect(owedOf(done, ['budi'])[0]?.[1]).toEqual(['ketua'])
    expect(owedOf({ ...done, hanya: [] }, ['budi']).map(([jenis]) => jenis)).toEqual(['tunjuk-orang'])
  })

  it('is owed by whom it names, then by who verifies', () => {
    expect(owedOf(rina, ['budi', 'rina'])).toEqual([['tindak-lanjut-jalankan', ['rina'], '2022-03-31', 'r']])
    expect(owedOf({ ...rina, state: 'selesai' }, ['rina'])).toEqual([
      ['tindak-lanjut-verifikasi', ['yang-pengukuran.verifikasi'], '2022-03-31', 'r'],
    ])
  })

  it('is left to the others where who it names has no right any more', () => {
    expect(owedOf(rina, ['budi'])).toEqual([['tindak-lanjut-jalankan', ['budi'], '2022-03-31', 'r']])
    expect(owedOf(rina, []).map(([jenis]) => jenis)).toEqual(['tunjuk-orang'])
  })
})

describe('kewajiban of what was planned for a day that has passed', () => {
  const talk: FaktaKegiatan = {
    ...{ id: 'k', entitas: 'kpu', tahun: 2021, orang: 'rina', bagian: ['budi'], tenggat: '2021-03-12' },
  }
  const owedOf = (one: FaktaKegiatan, held: readonly string[]) =>
    kewajiban({
      ...{ unit: '3507', tahun: [], berikutnya: null, kegiatan: [one] },
      pemegang: { ...everybody(), 'pengukuran.isi': held },
    }).map(({ jenis, orang, tenggat, subjek }) => [jenis, orang, tenggat, subjek])

  it('is owed by who answers for it, else by its part of the office, else by all who measure', () => {
    const rest = ['2021-03-12', 'k']
    expect(owedOf(talk, ['ani', 'budi', 'rina'])).toEqual([['kegiatan-tandai', ['rina'], ...rest]])
    expect(owedOf(talk, ['ani', 'budi'])).toEqual([['kegiatan-tandai', ['budi'], ...rest]])
    expect(owedOf({ ...talk, orang: null }, ['ani', 'dewi'])).toEqual([
      ['kegiatan-tandai', ['ani', 'dewi'], ...rest],
    ])
    expect(owedOf(talk, []).map(([jenis]) => jenis)).toEqual(['tunjuk-orang'])
  })
})

describe('kewajiban of what was signed and nobody published', () => {
  it('is owed by all who may record it, without a day, also of a closed year', () => {
    const publikasi: FaktaPublikasi[] = [{ id: 'd', entitas: 'kpu', tahun: 2021 }]
    const pemegang = { ...everybody(), 'publikasi.catat': ['ani', 'budi'] }
    expect(kewajiban({ unit: '3507', tahun: [], berikutnya: null, publikasi, pemegang })).toMatchObject([
      { jenis: 'publikasi-catat', orang: ['ani', 'budi'], tenggat: null, subjek: 'd', tahun: 2021 },
    ])
  })
})

/** Owed by the persons it names, not by everybody with the right. */
const OF_ONE: Kewajiban['jenis'][] = [
  'ukur-tanggapi',
  'pk-tandatangani',
  'kegiatan-tandai',
  'tindak-lanjut-jalankan',
  'putusan-jalankan',
  'putusan-verifikasi',
]

describe('kewajiban over random offices', () => {
  it('owes nothing to nobody, blocks by what exists, and asks for nothing done', () => {
    fc.assert(
      fc.property(office, (fakta) => {
        const list = kewajiban(fakta)
        const keys = new Set(list.map(({ kunci }) => kunci))
        expect(keys.size).toBe(list.length)
        for (const one of list) {
          expect(one.orang.length).toBeGreaterThan(0)
          if (!OF_ONE.includes(one.jenis)) expect(one.orang).toEqual(fakta.pemegang[one.izin])
          if (one.terhalang !== null) {
            expect(keys).toContain(one.terhalang)
            expect(one.terhalang).not.toBe(one.kunci)
          }
          expectStillToDo(fakta, one)
        }
      }),
    )
  })

  it('leaves nothing that waits for somebody unsaid', () => {
    fc.assert(
      fc.property(office, (fakta) => {
        const said = kewajiban(fakta)
        for (const tahun of fakta.tahun.filter(({ ditutup }) => !ditutup)) {
          const own = said.filter((one) => one.entitas === tahun.entitas && one.tahun === tahun.tahun)
          const asks = (izin: IzinKewajiban) =>
            own.some((one) => one.izin === izin) ||
            said.some(({ jenis, subjek }) => jenis === 'tunjuk-orang' && subjek === izin)
          const signing = tahun.pk?.state === 'diajukan' ? tahun.pk.pihak.filter(({ sudah }) => !sudah) : []
          const sign = own.find(({ jenis }) => jenis === 'pk-tandatangani')
          for (const { pejabat, orang } of signing) {
            if (orang !== null && pejabat) expect(sign?.orang).toContain(orang)
            if (orang === null && pejabat) expect(asks('pengaturan.kelola')).toBe(true)
          }
          const triwulan = isAgreed(tahun) ? tahun.triwulan : []
          for (const { menunggu } of triwulan)
            if (menunggu !== null && menunggu !== 'pengukuran.isi') expect(asks(menunggu)).toBe(true)
          if (tahun.lkj?.state === 'diperiksa') expect(asks('lkj.final')).toBe(true)
          if ((tahun.realisasi?.bulan ?? 0) > 0) expect(asks('anggaran.isi')).toBe(true)
          for (const { menanggapi = [], menunggu } of triwulan)
            if (menanggapi.length > 0 && menunggu !== null && menunggu !== 'pengukuran.isi')
              expect(asks('komentar.tulis')).toBe(true)
          for (const { menyusul } of triwulan)
            if (menyusul?.lewat === false) expect(asks('pengukuran.isi')).toBe(true)
        }
      }),
    )
  })

  it('asks nothing of a quarter before the PK is signed, or where nothing was promised for it', () => {
    fc.assert(
      fc.property(office, (fakta) => {
        for (const one of kewajiban(fakta).filter(({ jenis }) => /^(ukur|bukti)-/.test(jenis))) {
          const facts = fakta.tahun.find(
            ({ entitas, tahun }) => entitas === one.entitas && tahun === one.tahun,
          )
          expect(facts && isAgreed(facts)).toBe(true)
          const quarter = facts?.triwulan.find(({ triwulan }) => triwulan === one.triwulan)
          if (quarter?.menunggu === 'pengukuran.isi' && !one.jenis.startsWith('bukti-'))
            expect(quarter.diminta).toBe(true)
        }
      }),
    )
  })

  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(office, (fakta) => {
        const turned = { ...fakta, tahun: fakta.tahun.toReversed() }
        expect(kewajiban(turned)).toEqual(kewajiban(fakta))
      }),
    )
  })
})

/** A PK is in force, also while a revision of it is written. */
function isAgreed({ pk }: FaktaTahun): boolean {
  return pk !== null && (pk.revisi > 0 || pk.state === 'ditandatangani' || pk.state === 'direvisi')
}

function expectStillToDo(
  { tahun, berikutnya, tindakLanjut, kegiatan, publikasi }: FaktaSatker,
  one: Kewajiban,
): void {
  if (one.jenis === 'tunjuk-orang') return
  if (one.jenis === 'tahun-buka') {
    expect(one.tahun).toBe(berikutnya?.tahun)
    return
  }
  if (one.jenis.startsWith('tindak-lanjut-') || one.jenis.startsWith('putusan-')) {
    expect(tindakLanjut?.some(({ id }) => id === one.subjek)).toBe(true)
    return
  }
  if (one.jenis === 'publikasi-catat') {
    expect(publikasi?.some(({ id }) => id === one.subjek)).toBe(true)
    return
  }
  if (one.jenis === 'kegiatan-tandai') {
    expect(kegiatan?.some(({ id }) => id === one.subjek)).toBe(true)
    return
  }
  const facts = tahun.find(({ entitas, tahun }) => entitas === one.entitas && tahun === one.tahun)
  expect(facts?.ditutup).toBe(false)
  const quarter = facts?.triwulan.find(({ triwulan }) => triwulan === one.triwulan)
  if (one.jenis.startsWith('bukti-')) expect(quarter?.menyusul?.jumlah).toBe(one.jumlah)
  else if (one.triwulan !== null) expect(quarter?.menunggu).not.toBeNull()
  if (one.jenis === 'ukur-bukti') expect(quarter?.kurangBukti?.jumlah).toBe(one.jumlah)
  if (one.jenis === 'ukur-tanggapi') expect(quarter?.menanggapi).toEqual(one.orang)
  if (one.jenis === 'bukti-susulkan') expect(quarter?.menyusul?.lewat).toBe(false)
  if (one.jenis === 'ukur-perbaiki') expect(quarter?.dikembalikan).toBe(true)
  if (one.jenis === 'realisasi-isi') expect(facts?.realisasi?.bulan).toBe(one.jumlah)
  if (one.jenis === 'pk-tinjau') expect(facts?.tinjau).toBe(one.jumlah)
  if (one.jenis === 'ukur-isi') expect(quarter?.kurang).toBeGreaterThan(0)
  if (one.jenis === 'rencana-aksi-susun') expect(facts?.tanpaLangkah).toBe(one.jumlah)
  if (one.jenis.startsWith('rkt-')) expect(facts?.dasar?.rkt).not.toBe('ditetapkan')
  if (one.jenis === 'lkj-isi') expect(one.jumlah).toBeGreaterThan(0)
  if (one.jenis === 'lkj-finalkan') {
    expect(Object.values(facts?.lkj?.kurang ?? {}).every((count) => count === 0)).toBe(true)
    const isOpen = ({ menunggu, diminta }: FaktaTriwulan) =>
      menunggu !== null && (menunggu !== 'pengukuran.isi' || diminta)
    expect(facts?.triwulan.some(isOpen)).toBe(false)
  }
}

const day = fc.constantFrom('2021-01-31', '2021-04-15', '2022-02-28')
const count = fc.nat({ max: 4 })
const jendela = fc.record<FaktaJendela>({
  state: fc.constantFrom('belum-buka', 'terbuka', 'terlambat', 'terkunci'),
  tenggat: fc.option(day),
  kunci: fc.option(day),
})
const quarterOf = (triwulan: 1 | 2 | 3 | 4) =>
  fc.record<FaktaTriwulan>({
    triwulan: fc.constant(triwulan),
    jendela,
    diminta: fc.boolean(),
    menunggu: fc.constantFrom(
      null,
      'pengukuran.isi',
      'pengukuran.verifikasi',
      'pengukuran.setujui',
      'pengukuran.sahkan',
    ),
    kurang: count,
    pertama: fc.option(fc.constant('i')),
    dikembalikan: fc.boolean(),
    menanggapi: fc.subarray(['ani', 'budi']),
    kurangBukti: fc.option(fc.record({ jumlah: fc.integer({ min: 1, max: 4 }), pertama: fc.constant('i') })),
    menyusul: fc.option(
      fc.record({
        jumlah: fc.integer({ min: 1, max: 4 }),
        pertama: fc.constant('i'),
        tenggat: day,
        lewat: fc.boolean(),
      }),
    ),
  })
const lkj = fc.record<FaktaLkj>({
  state: fc.constantFrom(...(Object.keys(DOKUMEN_STATES) as DokumenState[])),
  tenggat: fc.option(day),
  kurang: fc.record(Object.fromEntries(BAGIAN_LKJ.map((bagian) => [bagian, count])) as never),
})
const tahun = fc.record<FaktaTahun>({
  entitas: fc.constantFrom('kpu', 'sekretariat'),
  tahun: fc.constantFrom(2020, 2021, 2022),
  ditutup: fc.boolean(),
  dasar: fc.option(
    fc.record<FaktaDasar>({
      pejabatKosong: fc.nat({ max: 2 }),
      renstra: fc.constantFrom('berlaku', 'draf', 'belum', null),
      dipa: fc.constantFrom(true, false, null),
      iku: count,
      rkt: fc.constantFrom('ditetapkan', 'draf', 'belum'),
    }),
  ),
  pk: fc.option(
    fc.record<FaktaPk>({
      id: fc.constant('pk'),
      revisi: fc.nat({ max: 2 }),
      state: fc.constantFrom(...(Object.keys(PK_STATES) as PkState[])),
      pihak: fc.array(
        fc.record<FaktaPihak>({
          sudah: fc.boolean(),
          pejabat: fc.boolean(),
          orang: fc.option(fc.constantFrom('ani', 'budi')),
        }),
        { maxLength: 2 },
      ),
    }),
  ),
  jendelaPk: jendela,
  tanpaLangkah: fc.option(count),
  tinjau: fc.nat({ max: 2 }),
  realisasi: fc.option(fc.record({ bulan: count, tenggat: fc.option(day) })),
  triwulan: fc.oneof(fc.constant([]), fc.tuple(quarterOf(1), quarterOf(2), quarterOf(3), quarterOf(4))),
  lkj: fc.option(lkj),
})
const holders = fc.subarray(['ani', 'budi'])
const office = fc.record<FaktaSatker>({
  berikutnya: fc.option(fc.record({ tahun: fc.constant(2023), tenggat: day })),
  unit: fc.constant('3507'),
  tindakLanjut: fc.uniqueArray(
    fc.record<FaktaTindakLanjut>({
      id: fc.constantFrom('a', 'b', 'c'),
      entitas: fc.constantFrom('kpu', 'sekretariat'),
      tahun: fc.constantFrom(2021, 2022),
      triwulan: fc.constantFrom(1, 4, null),
      dari: fc.constantFrom('rapat', undefined),
      state: fc.constantFrom('terbuka', 'selesai'),
      orang: fc.constantFrom('ani', 'budi', 'pergi'),
      tenggat: day,
    }),
    { selector: ({ id }) => id, maxLength: 3 },
  ),
  kegiatan: fc.uniqueArray(
    fc.record<FaktaKegiatan>({
      id: fc.constantFrom('x', 'y'),
      entitas: fc.constantFrom('kpu', 'sekretariat'),
      tahun: fc.constantFrom(2021, 2022),
      orang: fc.constantFrom('ani', 'pergi', null),
      bagian: holders,
      tenggat: day,
    }),
    { selector: ({ id }) => id, maxLength: 2 },
  ),
  publikasi: fc.uniqueArray(
    fc.record<FaktaPublikasi>({
      id: fc.constantFrom('p', 'q'),
      entitas: fc.constantFrom('kpu', 'sekretariat'),
      tahun: fc.constantFrom(2021, 2022),
    }),
    { selector: ({ id }) => id, maxLength: 2 },
  ),
  pemegang: fc.record({
    ...Object.fromEntries(IZIN_KEWAJIBAN.map((izin) => [izin, holders])),
    'orang.kelola': fc.constant(['admin']),
  } as never),
  tahun: fc.uniqueArray(tahun, { selector: (one) => `${one.entitas} ${one.tahun}`, maxLength: 5 }),
})
