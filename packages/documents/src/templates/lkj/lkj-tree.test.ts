import { Decimal, type IndikatorJudgement } from '@akuntabel/domain'
import { describe, expect, it } from 'vitest'
import { treeProblems } from '../../tree/check-tree.ts'
import { findGaps, walkBlocks, walkInlines } from '../../tree/walk.ts'
import { angka, makeIndikator, makeLampau, persen, predikat } from '../testing/make-indikator.ts'
import { entitasOf, makeLkj, makeSasaran } from '../testing/make-lkj.ts'
import { makeOffice } from '../testing/make-office.ts'
import { makePk } from '../testing/make-pk.ts'
import { lastCells, tableOf, treeText } from '../testing/tree-text.ts'
import { lkjTree } from './lkj-tree.ts'

const complete = lkjTree(makeLkj())
const text = treeText(complete)

function withIndikator(...indikator: Parameters<typeof makeIndikator>[0][]) {
  const sasaran = [makeSasaran('Terwujudnya sesuatu', indikator.map(makeIndikator))]
  return lkjTree(makeLkj({ sasaran, entitas: entitasOf(sasaran) }))
}

it('is not whole while the last quarter has no figure, also where an earlier one stands in', () => {
  const triwulan = ([1, 2, 3, 4] as const).map((one) => ({
    triwulan: one,
    target: persen(80),
    realisasi: one === 4 ? null : persen(60),
  }))
  const tree = withIndikator({ kode: 'IKU-1', uraian: 'Persentase contoh', realisasi: persen(60), triwulan })
  expect(findGaps(tree).map((gap) => gap.text)).toEqual([
    'Realisasi Triwulan IV belum diisi; angka tahun ini baru sampai Triwulan III.',
  ])
})

it('has a cover with the emblem, the office and where it is', () => {
  const address = ['Jalan Contoh Nomor 1, Blitar', 'Telepon (0342) 000000']
  const [first] = lkjTree(makeLkj({ office: makeOffice({ address }) })).blocks
  expect(first).toMatchObject({ type: 'cover', office: 'KOMISI PEMILIHAN UMUM KOTA BLITAR', address })
  expect(first).toHaveProperty('emblem.picture.svg')
})

it('counts main indicators by their sasaran, and says which of them the agreement does not promise', () => {
  const { iku } = makeLkj()
  const [first] = iku
  const more = first
    ? [...iku, { ...first, sasaran: 'Sasaran lain', indikator: 'Indikator lain', dalamPk: false }]
    : []
  const numbers = (tree: ReturnType<typeof lkjTree>) =>
    [...walkBlocks(tree.blocks)].flatMap((block) =>
      block.type === 'table' && block.id === 'tabel-iku'
        ? block.rows.filter(({ cells }) => cells.length === 5).map(({ cells }) => cells[0]?.rowspan ?? 1)
        : [],
    )
  expect(numbers(complete)).toEqual([1, 1, 4])
  const text = treeText(lkjTree(makeLkj({ iku: more })))
  expect(text).toContain(
    'Yang tidak termuat dalam Perjanjian Kinerja tahun 2021, sehingga tidak diukur dalam laporan ini, adalah “Indikator lain”.',
  )
  expect(treeText(complete)).not.toContain('tidak termuat')
})

describe('lkjTree of a complete year', () => {
  it('has every part of the outline in order, no gap, and sound tables', () => {
    const headings = [...walkBlocks(complete.blocks)].flatMap((block) =>
      block.type === 'heading' && block.level < 3 ? [block.text] : [],
    )
    expect(headings).toEqual([
      'KATA PENGANTAR',
      'IKHTISAR EKSEKUTIF',
      'DAFTAR ISI',
      'DAFTAR TABEL',
      'DAFTAR GAMBAR',
      'PENDAHULUAN',
      'Latar Belakang',
      'Gambaran Organisasi',
      'Sumber Daya Manusia',
      'Isu Strategis',
      'Dasar Hukum',
      'Sistematika Laporan',
      'PERENCANAAN KINERJA',
      'Rencana Strategis',
      'Indikator Kinerja Utama',
      'Perjanjian Kinerja Tahun 2021',
      'Rencana Aksi',
      'AKUNTABILITAS KINERJA',
      'Capaian Kinerja Organisasi',
      'Realisasi Anggaran',
      'PENUTUP',
      'Simpulan',
      'Langkah Perbaikan',
      'PERJANJIAN KINERJA TAHUN 2021',
      'RENCANA AKSI',
      'DAFTAR BUKTI DUKUNG',
      'PERNYATAAN TELAH DIREVIU',
    ])
    expect([treeProblems(complete), findGaps(complete)]).toEqual([[], []])
  })

  it('prints the capaian of the published year', () => {
    const rows = tableOf(complete, 'tabel-ringkasan').rows.map((row) => row.cells.at(-2)?.content[0])
    const printed = rows.map((node) => (node?.type === 'value' ? node.text : null))
    expect(printed).toEqual([
      '96,25%',
      '96,25%',
      '90%',
      '90%',
      '90,91%',
      '100%',
      '100%',
      '100%',
      '97,73%',
      '94,66%',
    ])
    expect(text).toContain('dinyatakan Berhasil.')
    expect(text).toContain('3 (tiga) sasaran strategis dengan 6 (enam) indikator kinerja')
    expect(text).toContain(
      'Rp4.103.445.000 dengan realisasi sebesar Rp4.082.850.734 atau 99,50%, sehingga tersisa Rp20.594.266',
    )
  })

  const analyses = (slug: string) =>
    complete.blocks.flatMap((block) =>
      block.type === 'heading' && block.id.startsWith(`analisis-${slug}-`)
        ? [`${block.label} ${block.text}`]
        : [],
    )

  it('writes the analyses of an indicator that its data allow, in the order of the law, counted through', () => {
    expect(analyses('1-1')).toEqual([
      '1) Target dan realisasi tahun 2021',
      '2) Perbandingan dengan tahun-tahun sebelumnya',
      '3) Perbandingan dengan target akhir Renstra',
      '4) Penyebab belum tercapainya target, hambatan, dan solusi',
      '5) Efisiensi penggunaan sumber daya',
      '6) Program dan kegiatan yang menunjang atau menghambat',
    ])
    expect(analyses('3-4')).toEqual([
      '1) Target dan realisasi tahun 2021',
      '2) Perbandingan dengan standar nasional',
      '3) Penyebab keberhasilan, hambatan, dan solusi',
      '4) Efisiensi penggunaan sumber daya',
      '5) Program dan kegiatan yang menunjang atau menghambat',
    ])
  })

  it('says once what no indicator can be held against, for which indicators and who can give it', () => {
    const rows = tableOf(complete, 'tabel-belum-tersedia').rows.map((row) => lastCells(row, 4).join(' | '))
    expect(rows).toEqual([
      'Perbandingan dengan tahun-tahun sebelumnya | 2.1, 3.1, 3.2, 3.3, dan 3.4 | Target dan realisasi tahun sebelumnya | Penyusun laporan, dari laporan kinerja tahun-tahun sebelumnya',
      'Perbandingan dengan target akhir Renstra | 2.1, 3.1, 3.2, 3.3, dan 3.4 | Target jangka menengah indikator dalam Renstra | Penyusun Renstra, dengan memadankan indikatornya atau pada perubahan Renstra',
      'Perbandingan dengan standar nasional | 1.1, 2.1, 3.1, 3.2, dan 3.3 | Standar nasional atau provinsi untuk indikator | Instansi pembina indikator atau kantor pusat',
    ])
    const bare = withIndikator({ kode: 'A', uraian: 'A', realisasi: null, bukti: [] })
    expect(treeText(bare)).toContain('Bukti dukung | Seluruh indikator | Berkas bukti realisasi')
    expect(treeText(bare)).toContain(
      'Efisiensi penggunaan sumber daya | Seluruh indikator | Capaian indikator',
    )
    const unpaid = treeText(lkjTree(makeLkj({ anggaran: null })))
    expect(unpaid).toContain(
      'Efisiensi penggunaan sumber daya | Seluruh indikator | Pagu dan realisasi anggaran',
    )
  })

  it('repeats no sentence of its own more than twice', () => {
    const sentences = new Map<string, number>()
    for (const block of walkBlocks(complete.blocks)) {
      if (block.type !== 'paragraph') continue
      const text = block.content.map((node) => (node.type === 'text' ? node.text : '#')).join('')
      for (const sentence of text.split(/(?<=\.) /u).filter((one) => !one.includes('#') && one.length > 40)) {
        // What the office wrote may say the same again.
        if (sentence === 'Kegiatan dukungan manajemen menunjang indikator ini.') continue
        sentences.set(sentence, (sentences.get(sentence) ?? 0) + 1)
      }
    }
    expect([...sentences].filter(([, times]) => times > 2)).toEqual([])
  })

  it('names the indicator in the captions of its tables', () => {
    expect(
      ['triwulan', 'hambatan', 'renstra', 'tahun'].map(
        (kind) => tableOf(complete, `tabel-${kind}-1-1`).caption,
      ),
    ).toEqual([
      'Target dan Realisasi Tahun 2021: 1.1 Persentase keputusan yang berpedoman pada peraturan',
      'Hambatan, Solusi, dan Rencana Tindak Lanjut: 1.1 Persentase keputusan yang berpedoman pada peraturan',
      'Target Renstra 2020–2024 dan Realisasi: 1.1 Persentase keputusan yang berpedoman pada peraturan',
      'Perbandingan Tahun 2019–2021: 1.1 Persentase keputusan yang berpedoman pada peraturan',
    ])
  })

  it('types no figure into prose: numbers in plain text are years, laws, places or ordinals only', () => {
    const allowed =
      /\d+ (Januari|Februari|Juli) 2\d{3}|Nomor \S+|Keputusan KPU \d\S+|\b20\d{2}\b|\d+\)|indikator \d\.\d|ke-\d+|“[^”]*”/gu
    const inTables = new Set(
      [...walkBlocks(complete.blocks)]
        .flatMap((block) => (block.type === 'table' ? block.rows : []))
        .flatMap((row) => row.cells)
        .flatMap((cell) => cell.content),
    )
    const loose = [...walkInlines(complete.blocks)]
      .filter((node) => node.type === 'text' && !inTables.has(node))
      .map((node) => (node.type === 'text' ? node.text.replace(allowed, '') : ''))
      .filter((rest) => /\d/u.test(rest))
    expect(loose).toEqual([])
  })

  it('is the same tree for the same data', () => {
    expect(lkjTree(makeLkj())).toEqual(complete)
  })
})

describe('analysis of an indicator', () => {
  it('compares with earlier years and names the year that was not published', () => {
    expect(text).toContain('Realisasi tahun 2019 tidak dipublikasikan.')
    expect(text).toContain(
      'naik 2 poin persentase dari 75% pada tahun 2020 menjadi 77%, sejalan dengan arah indikator',
    )
    expect(text).toContain('Capaian terhadap target turun 3,75 poin.')
  })

  it('draws a chart from two numeric years on, and none for one', () => {
    const figures = complete.blocks.filter((block) => block.type === 'figure')
    expect(figures.map((block) => block.number)).toEqual(['3.1'])
    expect(figures[0]?.alt).toContain('2020: target 75%, realisasi 75%; 2021: target 80%, realisasi 77%.')
    const without = withIndikator({ kode: 'A', uraian: 'A', lampau: [makeLampau(2020, persen(75), null)] })
    expect(treeText(without)).not.toContain('DAFTAR GAMBAR')
  })

  it('draws figures that have decimals', () => {
    const lampau = [makeLampau(2020, persen(75), persen(74.25))]
    const tree = withIndikator({
      kode: 'A',
      uraian: 'A',
      target: persen(80),
      realisasi: persen(75.5),
      lampau,
    })
    const drawn = tree.blocks.find((block) => block.type === 'figure')
    expect(drawn?.svg).toContain('75,5')
  })

  it('says how far the end target of the Renstra is and whether the target of its year is kept', () => {
    expect(text).toContain('pada tahun 2024 adalah 83%')
    expect(text).toContain('masih berjarak 6 poin persentase')
    expect(text).toContain('Target Renstra tahun 2021 adalah 77%; realisasi berada pada jalur')
  })

  it('calls an end target fulfilled only by a year that was measured to its end', () => {
    const targets = [{ tahun: 2024, target: persen(70) }]
    const renstra = { indikator: 'A', periode: [2020, 2024] as [number, number], targets }
    const whole = treeText(withIndikator({ kode: 'A', uraian: 'A', renstra }))
    expect(whole).toContain('pada tahun 2021, target akhir tersebut telah terpenuhi dan perlu dipertahankan.')
    const triwulan = [{ triwulan: 3 as const, target: null, realisasi: persen(77) }]
    const part = treeText(withIndikator({ kode: 'A', uraian: 'A', renstra, triwulan }))
    expect(part).toContain('sampai Triwulan III tahun 2021, target akhir tersebut untuk sementara terpenuhi.')
    expect(part).not.toContain('telah terpenuhi')
  })

  it.each([
    [
      [2020, 70, 2024, 90],
      'menurut garis lurus dari target awal sampai target akhir, tahun 2021 semestinya mencapai 75%; realisasi berada',
    ],
    [[2020, 76, 2024, 90], 'semestinya mencapai 79,5%; realisasi masih tertinggal'],
    [[2021, 78, 2024, 90], 'Target Renstra tahun 2021 adalah 78%; realisasi masih tertinggal'],
    [[2019, 78, 2020, 90], 'Target terdekatnya, yaitu tahun 2020, adalah 90%; realisasi masih tertinggal'],
  ] as const)('holds 2021 against what the Renstra has for it: %j', ([from, low, to, high], sentence) => {
    const targets = [
      { tahun: from, target: persen(low) },
      { tahun: to, target: persen(high) },
    ]
    const printed = treeText(
      withIndikator({ kode: 'A', uraian: 'A', renstra: { indikator: 'A', periode: [2019, 2024], targets } }),
    )
    expect(printed.toLowerCase()).toContain(sentence.toLowerCase())
  })

  it('prints what was judged, and judges nothing itself', () => {
    const one = makeIndikator({ kode: 'A', uraian: 'A', lampau: [makeLampau(2020, persen(75), persen(75))] })
    const before = one.penilaian.terhadapLalu
    const penilaian: IndikatorJudgement = {
      ...one.penilaian,
      hasil: 'tercapai',
      terhadapLalu: before?.beda ? { ...before, beda: { ...before.beda, better: false } } : null,
      efisiensi: { serapan: new Decimal(99), poin: new Decimal(-2), putusan: 'efisien' },
    }
    const data = makeLkj()
    const printed = treeText(
      lkjTree({ ...data, sasaran: [{ ...makeSasaran('S', [one]), indikator: [{ ...one, penilaian }] }] }),
    )
    expect(printed).toContain('Seluruh 1 (satu) indikator mencapai atau melampaui target.')
    expect(printed).toContain('berlawanan dengan arah indikator')
    expect(printed).toContain('penggunaan sumber daya tergolong efisien')
  })

  it('prints what the classes of the scale mean, where the scale says so', () => {
    const data = makeLkj()
    expect(tableOf(complete, 'tabel-skala').columns.map((one) => one.label)).not.toContain('Keterangan')
    const classes = data.skala.classes.map((one) => ({ ...one, keterangan: `Arti ${one.name}` }))
    const tree = lkjTree({ ...data, skala: { ...data.skala, classes } })
    expect(treeText(tree)).toContain('1. | >100 | Sangat Berhasil | Arti Sangat Berhasil')
  })

  it('shows the form of efficiency first that the policy names first', () => {
    const data = makeLkj()
    const place = (bentuk: 'poin' | 'pmk') => {
      const efisiensi = { ...data.entitas.efisiensi, bentuk }
      const printed = treeText(lkjTree({ ...data, entitas: { ...data.entitas, efisiensi } }))
      return (
        printed.indexOf('Efisiensi dilihat dari') - printed.indexOf('Menurut bentuk Kementerian Keuangan')
      )
    }
    expect(place('poin')).toBeLessThan(0)
    expect(place('pmk')).toBeGreaterThan(0)
  })

  it('reads a falling figure of a minimal indicator as better, and shows the figure before the cap', () => {
    const minimal = { kode: 'M', uraian: 'Jumlah revisi', satuan: 'kali', polarity: 'minimal' as const }
    const printed = treeText(
      withIndikator({
        ...minimal,
        target: angka(6),
        realisasi: angka(4),
        lampau: [makeLampau(2020, angka(6), angka(7))],
      }),
    )
    expect(printed).toContain(
      'Realisasi berada 2 kali di bawah target; untuk indikator ini nilai yang lebih rendah berarti lebih baik',
    )
    expect(printed).toContain(
      'turun 3 kali dari 7 kali pada tahun 2020 menjadi 4 kali, sejalan dengan arah indikator',
    )
    expect(printed).toContain('dibatasi menurut kebijakan pengukuran sehingga capaian yang digunakan 120%')
    expect(printed).toContain('Capaian sebelum dibatasi menurut kebijakan: indikator 1.1 133,33%.')
  })

  it('compares predicates without inventing points', () => {
    const lampau = [{ ...makeLampau(2020, predikat('B'), predikat('CC')) }]
    const printed = treeText(
      withIndikator({
        kode: 'P',
        uraian: 'Nilai',
        satuan: 'predikat',
        polarity: 'predikat',
        target: predikat('B'),
        realisasi: predikat('B'),
        lampau,
      }),
    )
    expect(printed).toContain('Realisasi berubah dari CC pada tahun 2020 menjadi B.')
  })

  it('uses the budget of the sasaran where it is split', () => {
    const base = makeSasaran('S', [makeIndikator({ kode: 'A', uraian: 'A' })])
    const sasaran = [{ ...base, anggaran: { kode: ['3355', '3356'], pagu: 200n, realisasi: 150n } }]
    const printed = treeText(lkjTree(makeLkj({ sasaran, entitas: entitasOf(sasaran) })))
    expect(printed).toContain('(3355 dan 3356) terserap 75,00%')
    expect(printed).toContain('96,25% − 75,00% = 21,25 poin')
  })
})

describe('what is missing', () => {
  it('is a gap for every text people have to write', () => {
    const empty = { penyebab: null, hambatan: ' ', solusi: null, tindakLanjut: null, program: null }
    const tree = withIndikator({ kode: 'A', uraian: 'A', ...empty })
    expect(findGaps(tree).map((node) => node.key)).toEqual([
      'penyebab:A',
      'hambatan:A',
      'solusi:A',
      'tindak-lanjut:A',
      'program:A',
    ])
    expect(findGaps(lkjTree(makeLkj({ teks: {} }))).map((node) => node.key)).toEqual(['teks:isu-strategis'])
  })

  it('is no gap where the office said that it cannot be measured, or that evidence follows; its reason is printed', () => {
    const empty = { penyebab: null, hambatan: null, solusi: null, tindakLanjut: null, program: null }
    const tidakDiukur = [{ triwulan: 4, alasan: 'Survei nasional ditiadakan.' }]
    const buktiMenyusul = [{ triwulan: 4, alasan: 'Menunggu tanda tangan', sampai: '2022-03-10' }]
    const tree = withIndikator({
      kode: 'A',
      uraian: 'A',
      realisasi: null,
      ...empty,
      tidakDiukur,
      bukti: [],
      buktiMenyusul,
    })
    expect(findGaps(tree).map((node) => node.key)).toEqual([])
    const printed = treeText(tree)
    expect(printed).toContain('Triwulan IV tidak dapat diukur: Survei nasional ditiadakan.')
    expect(printed).toContain('| Tidak dapat diukur | ')
    expect(printed).toContain('A (Triwulan IV tidak dapat diukur)')
    expect(printed).toContain('Bukti Triwulan IV menyusul sampai 10 Maret 2022: Menunggu tanda tangan.')
    const stopped = withIndikator({
      ...{ kode: 'A', uraian: 'A', tidakDiukur },
      triwulan: [{ triwulan: 3, target: null, realisasi: persen(77) }],
    })
    expect(findGaps(stopped)).toEqual([])
    expect(treeText(stopped)).toContain('Survei nasional ditiadakan. Angka tahun ini sampai Triwulan III.')
  })

  it('never counts a missing realisasi as zero and never calls the year by a category', () => {
    const missing = makeIndikator({ kode: 'B', uraian: 'Indikator kosong' })
    const sasaran = [
      makeSasaran('S', [
        makeIndikator({ kode: 'A', uraian: 'A' }),
        makeIndikator({ ...missing, realisasi: null, triwulan: [], bukti: [], rencanaAksi: [] }),
      ]),
    ]
    const tree = lkjTree(makeLkj({ sasaran, entitas: entitasOf(sasaran) }))
    const printed = treeText(tree)
    expect(findGaps(tree).map((node) => node.key)).toContain('realisasi:B')
    expect(printed).toContain('untuk sementara, dari 1 (satu) dari 2 (dua) indikator yang terukur')
    expect(printed).toContain(
      'Rata-rata capaian sasaran strategis untuk sementara 96,25%, dari 1 (satu) dari 2 (dua) indikator kinerja yang terukur.',
    )
    expect(printed).toContain('1 (satu) indikator belum dapat dihitung capaiannya')
    expect(printed).not.toContain('tahun 2021 dinyatakan')
    expect(printed.match(/96,25% \| sementara, 1 dari 2/g)).toHaveLength(4)
    expect(printed).toContain('Sementara atau belum dapat dihitung | – | 1 | 1')
    expect(treeProblems(tree)).toEqual([])
  })

  it('sums up a year that was measured in part as far as it was, without a category', () => {
    const sasaran = [
      makeSasaran('S', [
        makeIndikator({ kode: 'A', uraian: 'A' }),
        makeIndikator({
          ...{ kode: 'B', uraian: 'B' },
          triwulan: [{ triwulan: 3, target: null, realisasi: persen(77) }],
        }),
      ]),
      makeSasaran('T', [makeIndikator({ kode: 'C', uraian: 'C' })]),
    ]
    const printed = treeText(lkjTree(makeLkj({ sasaran, entitas: entitasOf(sasaran) })))
    expect(printed).toContain(
      'Sampai Triwulan III rata-rata capaian seluruh sasaran strategis untuk sementara 96,25%. Sampai Triwulan III, dari 3 (tiga) indikator kinerja, ',
    )
    expect(printed).toContain('sebesar 96,25% untuk sementara, sampai Triwulan III.')
    expect(printed).not.toContain('tahun 2021 dinyatakan')
    expect(printed).not.toContain('Capaian tertinggi')
    // Of the indicator, its sasaran and the entity in the table; of the last two in the ikhtisar.
    expect(printed.match(/96,25% \| sementara, sampai Triwulan III/g)).toHaveLength(5)
    expect(printed).toContain('Dengan demikian capaiannya 96,25% untuk sementara, sampai Triwulan III.')
    expect(printed).toContain(' poin; untuk sementara, sampai Triwulan III.')
    expect(printed).not.toContain('Capaian 2 (dua) sasaran sama')
    expect(printed).toContain('Angka ini sementara, dari pengukuran sampai Triwulan III. Efisiensi dilihat')
    expect(printed).toContain(' indikator yang sampai angka terakhirnya belum mencapai target, dengan')
  })

  it('calls no mean by a category where a figure its rule needs is missing', () => {
    const made = makeSasaran('S', [
      makeIndikator({ kode: 'A', uraian: 'A' }),
      makeIndikator({ kode: 'B', uraian: 'B' }),
    ])
    const sasaran = [
      { ...made, capaian: { ...made.capaian, utuh: 1 }, kategori: null },
      makeSasaran('T', [makeIndikator({ kode: 'C', uraian: 'C' })]),
    ]
    const entitas = { ...entitasOf(sasaran), utuh: 2, kategori: null }
    const tree = lkjTree(makeLkj({ sasaran, entitas }))
    const printed = treeText(tree)
    expect(printed).toContain(
      'Rata-rata capaian sasaran strategis untuk sementara 96,25%, dari 2 (dua) dari 3 (tiga) indikator kinerja yang lengkap angkanya.',
    )
    expect(printed).toContain(' untuk sementara, dari 1 (satu) dari 2 (dua) indikator yang lengkap angkanya.')
    expect(printed.match(/96,25% \| sementara, 1 dari 2/g)).toHaveLength(2)
    expect(printed.match(/96,25% \| sementara, 2 dari 3/g)).toHaveLength(2)
    expect(printed).not.toContain('tahun 2021 dinyatakan')
    expect(printed).not.toContain('Capaian tertinggi')
    expect(treeProblems(tree)).toEqual([])
  })

  it('calls a tie a tie', () => {
    const sasaranOf = (name: string, amount: number) =>
      makeSasaran(name, [makeIndikator({ kode: name, uraian: name, realisasi: persen(amount) })])
    const text = (sasaran: ReturnType<typeof sasaranOf>[]) =>
      treeText(lkjTree(makeLkj({ sasaran, entitas: entitasOf(sasaran) })))
    expect(text([sasaranOf('A', 77), sasaranOf('B', 77)])).toContain(
      'Capaian 2 (dua) sasaran sama, yaitu 96,25%.',
    )
    expect(text([sasaranOf('A', 77), sasaranOf('B', 60), sasaranOf('C', 77)])).toContain(
      'Capaian tertinggi terdapat pada sasaran “A” dan “C” yang sama, sebesar 96,25%, sedangkan capaian terendah terdapat pada sasaran “B” sebesar 75%.',
    )
    // Many that share a place are counted; the table names them.
    expect(text([...'ABCD'].map((name) => sasaranOf(name, 77)).concat(sasaranOf('E', 60)))).toContain(
      'Capaian tertinggi terdapat pada 4 (empat) sasaran, masing-masing 96,25%, sedangkan capaian terendah',
    )
  })

  it('says plainly what an office without renstra, budget or agreement lacks', () => {
    const bare = makeLkj({
      renstra: null,
      anggaran: null,
      iku: [],
      state: 'draf',
      tanggal: null,
      pk: makePk({ sasaran: [], program: [], tanggal: null, state: 'draf' }),
      sasaran: [],
      entitas: entitasOf([], null),
    })
    const tree = lkjTree(bare)
    const keys = findGaps(tree).map((node) => node.key)
    expect(keys).toEqual([
      'lkj:tanggal',
      'renstra',
      'iku',
      'pk:sasaran',
      'pk:program',
      'anggaran',
      'pk:tanggal',
    ])
    expect(treeProblems(tree)).toEqual([])
  })
})

describe('the Sekretariat', () => {
  it('reports under its own name and promises to the Ketua', () => {
    const printed = treeText(lkjTree(makeLkj({ office: makeOffice({ entitas: 'sekretariat' }) })))
    expect(printed).toContain('Sekretariat KPU Kota Blitar mengelola anggaran')
    expect(printed).toContain('Pihak pertama berjanji')
    expect(printed).not.toContain('Divisi Hukum')
  })
})

describe('a revised agreement', () => {
  it('lists its versions with the one in force last', () => {
    const pk = makePk({ revisi: 1, tanggal: '2021-08-02', alasanRevisi: 'Perubahan pagu' })
    const tree = lkjTree(makeLkj({ pk, pkRevisi: [{ revisi: 0, tanggal: '2021-01-04', alasan: null }] }))
    expect(treeText(tree)).toContain('diubah 1 (satu) kali')
    expect(treeText(tree)).toContain('Perubahan ke-1 | 2 Agustus 2021 | Perubahan pagu.')
    expect(tableOf(tree, 'tabel-pk-perubahan').rows).toHaveLength(2)
  })
})
