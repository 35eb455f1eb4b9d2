import { cpSync, rmSync } from 'node:fs';
import { context } from 'esbuild';

rmSync('site', { recursive: true, force: true });
cpSync('pages', 'site', { recursive: true });
const building = await context({
  entryPoints: ['src/list.ts', 'src/story.ts'],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  outdir: 'site',
});
await building.rebuild();
if (process.argv.includes('--serve')) {
  const { port } = await building.serve({ servedir: 'site', host: '127.0.0.1' });
  console.log(`http://localhost:${port}/`);
} else {
  await building.dispose();
}
