/**
 * @file Who may import whom, as rules for the linter:
 *
 *   content → components → src/figures → src/training → src/kernels, src/nn, src/data
 *                                      → src/nn, src/data
 *                                      → src/viz → d3
 *
 * `nn` and `viz` never meet except in a figure. `src/site` is DOM code of the page around the figures.
 */
const LAYERS = [
  'kernels',
  'nn',
  'data',
  'training',
  'viz',
  'figures',
  'site',
  'tools',
  'components',
  'content',
  'pages',
  'layouts',
];

/** The one tool that the site is made with: what a net says in a first drawing was trained for it, at build time. */
const TRAINED_NET = 'tools/record/trainedNet.ts';

/** What a layer may import besides itself. `types`: layers of which it may take types only; `and`: one more file. */
const MAY_IMPORT = [
  { files: ['src/nn/**'], layers: [] },
  { files: ['src/kernels/**'], layers: [] },
  { files: ['src/data/**'], layers: [] },
  { files: ['src/training/**'], layers: ['kernels', 'nn', 'data'] },
  { files: ['src/viz/**'], layers: [], d3: true },
  { files: ['src/site/**'], layers: ['data'] },
  { files: ['src/figures/**'], layers: ['training', 'nn', 'data', 'viz'], d3: true },
  // From parameters to numbers: testable without a page.
  { files: ['src/figures/**/state.ts'], layers: ['training', 'nn', 'data'] },
  // From numbers to places and to SVG: a picture of whatever it is given, so of the engine and the state types only.
  {
    files: ['src/figures/**/draw*.ts', 'src/figures/**/layout.ts'],
    layers: ['data', 'viz'],
    types: ['training', 'nn'],
    stateTypesOnly: true,
    d3: true,
  },
  {
    files: ['src/figures/**/element.ts', 'src/figures/trainingFigure.ts'],
    layers: ['training', 'nn', 'data', 'viz', 'site'],
    d3: true,
  },
  // viz: the first drawing is made at build time, on an <svg> that viz provides.
  { files: ['components/**'], layers: ['figures', 'viz', 'data', 'site'], and: TRAINED_NET },
  {
    files: ['src/pages/**', 'src/layouts/**'],
    layers: ['components', 'layouts', 'figures', 'viz', 'data', 'site'],
    and: TRAINED_NET,
  },
];

/** Read files with Node, for the build and for tests: a browser would get an error in their place. */
const NODE_ONLY = '(data/mnist/source|kernels/readKernels)';
/** Layers whose code the browser runs. */
const IN_BROWSERS = ['src/training', 'src/viz', 'src/site', 'src/figures'];

/** The value of every file: these hold wherever no narrower rule does. */
const EVERYWHERE = { files: ['**/*'], layers: LAYERS, d3: true };

/** A test may compare layers (kernels with nn, say), so only the rules that hold everywhere bind it. */
const TESTS = ['**/*.test.ts', '**/*.spec.ts'];

/** D3's own random numbers come from Math.random. */
const UNSEEDED_D3 = '/^(random|shuffle$)/';

/** ESLint's configuration objects, the narrower after the wider, since the last that fits a file wins. */
export function importRules() {
  return [
    { files: EVERYWHERE.files, rules: rulesFor(EVERYWHERE) },
    ...MAY_IMPORT.map((layer) => ({ files: layer.files, ignores: TESTS, rules: rulesFor(layer) })),
  ];
}

function rulesFor(layer) {
  const bans = bansFor(layer);
  return {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: bans }],
    'no-restricted-syntax': ['error', ...bans.flatMap(lazyBan), ...d3Bans()],
  };
}

/** What the layer may not import, as patterns over the path that stands in the import. */
function bansFor({ files, layers, types = [], and = '', d3 = false, stateTypesOnly = false }) {
  const own = files.map((glob) => glob.replace('src/', '').split('/')[0]);
  const banned = LAYERS.filter((name) => ![...layers, ...types, ...own].includes(name));
  const who = files.join(', ');
  const bans = [
    banned.length && {
      regex: pathInto(banned, and),
      message: `${who} may not import ${banned.join(', ')}: see src/tools/layers.mjs.`,
    },
    types.length && {
      regex: pathInto(types),
      allowTypeImports: true,
      message: `${who} may import only types from ${types.join(', ')}.`,
    },
    stateTypesOnly && {
      regex: '^\\./state(\\.ts)?$',
      allowTypeImports: true,
      message: 'A drawing and its layout take only types from state.ts.',
    },
    IN_BROWSERS.some((layer) => files[0].startsWith(layer)) && {
      regex: `(^|/)${NODE_ONLY}\\.ts$`,
      message: `${who} may not import ${NODE_ONLY}.ts, which needs Node: the browser downloads the digits.`,
    },
    !d3 && {
      regex: '^d3(-|$)',
      message: `${who} may not import d3: drawing belongs to src/viz and to a figure's layout.ts and draw*.ts.`,
    },
  ];
  return bans.filter(Boolean);
}

/** Matches "../../nn/linear.ts" and "../src/nn/linear.ts", but no source text shown to the reader ("…/linear.ts?raw"). */
function pathInto(layers, but = '') {
  const free = but && `(?!${but.replaceAll('.', '\\.')}$)`;
  return `^(\\.\\./)+(src/)?${free}(${layers.join('|')})/(?!.*\\?raw$)`;
}

/** The same ban for what no-restricted-imports does not see: import() and a worker's new URL(…). */
function lazyBan({ regex, message }) {
  const path = `[value=/${regex.replaceAll('/', '\\/')}/]`;
  return [
    { selector: `ImportExpression > Literal${path}`, message },
    { selector: `NewExpression[callee.name="URL"] > Literal${path}`, message },
  ];
}

/** Named imports alone: one namespace used as a value, and every page pays for the whole of D3. */
function d3Bans() {
  const whole = 'Import names from d3, never the whole: the bundler cannot shake it, on any page.';
  const heavy = 'Scales of d3 add 8 kB (gzip) to every page: src/viz/linearScale.ts does the same.';
  const unseeded = 'This draws from Math.random: take a seeded generator from src/nn/random.ts.';
  const from = '[source.value=/^d3(-|$)/]';
  return [
    { selector: `ImportDeclaration${from} > ImportNamespaceSpecifier`, message: whole },
    { selector: `ExportAllDeclaration${from}`, message: whole },
    { selector: `ImportExpression${from}`, message: whole },
    {
      selector: `ImportDeclaration${from} > ImportSpecifier[imported.name=${UNSEEDED_D3}]`,
      message: unseeded,
    },
    { selector: `ImportDeclaration${from} > ImportSpecifier[imported.name=/^scale/]`, message: heavy },
  ];
}
