/** A live workspace reads files when it needs them, and holds what somebody looks at. */
import { describe, expect, it } from 'vitest';
import { LiveWorkspace, type FilingFile, type FilingSource } from '../src/index.ts';
import { file, firm, report, type Entry } from './support/facts.ts';
import { small } from './support/small-form.ts';
import { complete, shown, without } from './support/workspace.ts';

const MONTHS = ['2026-01', '2026-02', '2026-03'] as const;
const FIRMS = ['acme', 'beta', 'zeta'] as const;

/** Files on a disk that remembers which were read. */
class Disk {
  readonly files = new Map<string, FilingFile>();
  read: string[] = [];

  source(name: string): FilingSource {
    const { firms, reports } = this.files.get(name) ?? file(name, {});
    const profiles = firms.map(({ id }) => id);
    return {
      file: name,
      profiles,
      firms: [...new Set([...profiles, ...reports.map((one) => one.firm)])],
      read: () => {
        this.read.push(name);
        const filing = this.files.get(name) ?? file(name, {});
        return { filing, version: [...this.files.values()].indexOf(filing) };
      },
    };
  }

  /** Which files were read since the last time. */
  takeRead(): string[] {
    const { read } = this;
    this.read = [];
    return read;
  }
}

function month(id: string, of: string, entries: Record<string, Entry> = {}): FilingFile {
  const name = `${id}/${of}.focus`;
  const stated = of === MONTHS[0] ? complete : without(complete, 'A.start');
  return file(name, { reports: [report(of, { ...stated, ...entries }, { file: name, firm: id })] });
}

/** Three firms, of which beta has a wrong total in its last month. */
function disk(): Disk {
  const all = new Disk();
  for (const id of FIRMS) {
    const name = `${id}/firm.focus`;
    all.files.set(name, file(name, { firms: [{ ...firm({ method: 'basic' }, id), file: name }] }));
    for (const of of MONTHS) {
      const wrong = id === 'beta' && of === '2026-03' ? { 'A.end': 116 } : {};
      all.files.set(`${id}/${of}.focus`, month(id, of, wrong));
    }
  }
  return all;
}

function workspace(of: Disk): LiveWorkspace {
  const live = new LiveWorkspace(small);
  for (const name of of.files.keys()) live.defer(of.source(name));
  return live;
}

function codes(live: LiveWorkspace, name: string): string[] {
  return live.findingsIn(name).map(({ code }) => code);
}

const FILES_OF_BETA = ['beta/2026-01.focus', 'beta/2026-02.focus', 'beta/2026-03.focus', 'beta/firm.focus'];

describe('a file that is deferred', () => {
  it('is read when its firm is asked for, and no other is', () => {
    const files = disk();
    const live = workspace(files);
    expect(files.takeRead()).toEqual([]);
    expect(shown(live.report('beta', '2026-02'), 'A.end')).toBe('figure 110');
    expect(files.takeRead()).toEqual(FILES_OF_BETA);
    expect(codes(live, 'beta/2026-03.focus')).toEqual(['control-total']);
    expect(files.takeRead()).toEqual([]);
    const change = live.update([]);
    expect(change.files).toEqual(['beta/2026-03.focus']);
    expect(change.reports).toEqual(MONTHS.map((of) => ({ firm: 'beta', month: of })));
    expect(live.isPending).toBe(true);
  });

  it('is read at once where its headings name nobody', () => {
    const files = disk();
    files.files.set('notes.focus', file('notes.focus', {}));
    const live = workspace(files);
    expect(files.takeRead()).toEqual(['notes.focus']);
    expect([...live.files()]).toEqual([...files.files.keys()]);
  });

  it('is not read for the names of firms, unless a report has none of them', () => {
    const files = disk();
    files.files.delete('acme/firm.focus');
    const live = workspace(files);
    live.firm('zeta');
    expect(files.takeRead().every((name) => name.startsWith('zeta/'))).toBe(true);
    expect(live.findingsIn('acme/2026-01.focus')[0]?.message).toContain('(known: beta, zeta)');
    expect(files.takeRead()).toEqual([...MONTHS.map((of) => `acme/${of}.focus`), 'beta/firm.focus']);
  });
});

describe('an update in steps', () => {
  it('ends after each step, takes the firms first that are asked for, and says all in the end', () => {
    const files = disk();
    const live = workspace(files);
    const steps: string[] = [];
    const changed: string[] = [];
    while (live.isPending) {
      changed.push(...live.updateSome(['zeta'], () => true).files);
      steps.push(files.takeRead().join());
    }
    expect(steps.filter((step) => step !== '')).toEqual([...files.files.keys()].sort(zetaFirst));
    expect(changed).toEqual(['beta/2026-03.focus']);
  });

  it('says nothing of a firm before it is up to date, though it was looked at half way', () => {
    const files = disk();
    const live = workspace(files);
    live.update();
    // Its profile moves to another file; somebody asks between the two.
    const [from, to] = ['acme/firm.focus', 'acme/2026-01.focus'];
    const { firms } = live.file(from) ?? file(from, {});
    live.set(file(from, {}));
    expect(live.findingsIn(to).map(({ code }) => code)).toContain('unknown-firm');
    const reports = [...(live.file(to)?.reports ?? [])];
    live.set(file(to, { firms: firms.map((one) => ({ ...one, file: to })), reports }));
    // Another firm comes first, and after it the update says what it knows by then.
    live.set(month('beta', '2026-01', { 'A.debt': 601 }));
    const changed: string[] = [];
    while (live.isPending) changed.push(...live.updateSome(['beta'], () => true).files);
    expect(changed).toEqual([]);
  });
});

function zetaFirst(one: string, other: string): number {
  return Number(other.startsWith('zeta')) - Number(one.startsWith('zeta')) || (one < other ? -1 : 1);
}

describe('a firm at rest', () => {
  /** All checked, and of all but zeta nothing is held. */
  function resting(files = disk()) {
    const live = workspace(files);
    live.update();
    const zeta = live.firm('zeta');
    live.rest(3, new Set());
    files.takeRead();
    return { files, live, zeta };
  }

  it('is told in a few words, with what is found, and nothing is read for it', () => {
    const { files, live, zeta } = resting();
    expect(codes(live, 'beta/2026-03.focus')).toEqual(['control-total']);
    const beta = live.outlines()[1];
    expect(beta?.reports.map(({ month: of, state, findings }) => [of, state, findings.length])).toEqual([
      ['2026-01', 'draft', 0],
      ['2026-02', 'draft', 0],
      ['2026-03', 'draft', 1],
    ]);
    expect(live.outline('beta')).toEqual(beta);
    expect(live.reportOutline('beta', '2026-03')).toMatchObject({ facts: { filed: null }, closed: false });
    expect(live.reportOutline('beta', '2026-04')).toBeUndefined();
    expect(live.ids().map((id) => [id, live.nameOf(id)])).toEqual(FIRMS.map((id) => [id, 'Acme']));
    expect(live.firm('zeta')).toBe(zeta);
    expect(files.takeRead()).toEqual([]);
  });

  it('is read again when it is asked for, which changes nothing', () => {
    const { files, live } = resting();
    expect(shown(live.report('beta', '2026-02'), 'A.end')).toBe('figure 110');
    expect(files.takeRead()).toEqual(FILES_OF_BETA);
    expect(live.update()).toEqual({ files: [], reports: [] });
  });

  it('is told exactly what an editor changes of it', () => {
    const { live } = resting();
    live.set(month('beta', '2026-02', { 'B.suspense.items': 7 }));
    expect(live.update()).toEqual({ files: [], reports: [{ firm: 'beta', month: '2026-02' }] });
  });

  it('is not read where a file changes that nobody has open, before it is checked again', () => {
    const { files, live } = resting();
    files.files.set('beta/2026-03.focus', month('beta', '2026-03'));
    live.defer(files.source('beta/2026-03.focus'));
    expect(files.takeRead()).toEqual([]);
    expect(live.update().files).toEqual(['beta/2026-03.focus']);
    expect(codes(live, 'beta/2026-03.focus')).toEqual([]);
  });

  it('says what it is now where a file changed and nobody said so yet', () => {
    const { files, live } = resting();
    files.files.delete('beta/2026-02.focus');
    expect(live.report('beta', '2026-02')).toBeUndefined();
    const { files: changed, reports } = live.update();
    expect(changed).toEqual(['beta/2026-01.focus', 'beta/2026-03.focus']);
    expect(reports.map((one) => one.month)).toContain('2026-02');
    live.delete('beta/2026-02.focus');
    expect(live.update()).toEqual({ files: [], reports: [] });
  });

  it('stays awake where it is to be kept, and where it was looked at last', () => {
    const files = disk();
    const live = workspace(files);
    live.update();
    const [acme, beta] = [live.firm('acme'), live.firm('beta')];
    live.rest(3, new Set(['acme']));
    expect(live.firm('acme')).toBe(acme);
    expect(live.firm('beta')).not.toBe(beta);
    const zeta = live.firm('zeta');
    live.rest(3, new Set());
    expect(live.firm('zeta')).toBe(zeta);
  });
});

describe('a file of two firms', () => {
  it('is told when both are up to date, and held while one of them is', () => {
    const files = disk();
    const name = 'both.focus';
    const of = (id: string, entries: Record<string, Entry>) =>
      report('2026-04', { ...without(complete, 'A.start'), ...entries }, { file: name, firm: id });
    files.files.set(
      name,
      file(name, { reports: [of('acme', { 'A.end': 121 }), of('beta', { 'A.end': 122 })] }),
    );
    const live = workspace(files);
    expect(live.update(['acme']).files).toEqual([]);
    expect(live.update(['beta']).files).toEqual(['beta/2026-03.focus', name]);
    expect(codes(live, name)).toEqual(['control-total', 'control-total']);
    live.update();
    live.rest(4, new Set(['acme']));
    files.takeRead();
    expect(live.reportsIn(name).map((one) => one.facts.firm)).toEqual(['acme', 'beta']);
    expect(files.takeRead()).toEqual(FILES_OF_BETA);
  });
});
