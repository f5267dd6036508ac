import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
const origin = process.argv[2];
const answers = readFileSync('/tmp/rw-answers.json','utf8');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
const pages = ['/match/questions','/match/results?fit=needs-judgement'];
for (const path of pages) {
  const ctx = await browser.newContext({ viewport: { width: 1280, height: 800 }, timezoneId: 'Asia/Shanghai' });
  await ctx.addInitScript(([a]) => { localStorage.setItem('kechuang.preferences', '{"language":"zh","large":false}'); localStorage.setItem('kechuang.answers', a); }, [answers]);
  const page = await ctx.newPage();
  const errs = []; page.on('console', m => (m.type()==='error'||m.type()==='warning') && errs.push(m.text())); page.on('pageerror', e => errs.push(String(e)));
  await page.goto(origin+path); await page.waitForSelector('main h1'); await page.waitForTimeout(4000);
  const want = await page.evaluate(() => { const sel='a[href],button:not([disabled]),input:not([disabled]):not([type=hidden]),select,textarea,summary,[tabindex="0"]'; let n=0; const seen=new Set(); for (const e of document.querySelectorAll(sel)) { if (e.tabIndex<0) continue; if (!e.checkVisibility({visibilityProperty:true})) continue; if (e.type==='radio') { if (seen.has(e.name)) continue; seen.add(e.name);} e.dataset.want=String(n++);} return n; });
  const got=new Set(); const noOutline=[]; const jumps=[]; let last=null; 
  for (let i=0;i<want*1.3+20;i++) { await page.keyboard.press('Tab'); const f=await page.evaluate(() => { const e=document.activeElement; if(!e||e===document.body) return null; const s=getComputedStyle(e); const box=(e.classList.contains('visually-hidden')||e.type==='radio'||e.type==='checkbox')? (e.closest('label')??e):e; const bs=getComputedStyle(box); const r=e.getBoundingClientRect(); const vis=(s.outlineStyle!=='none'&&parseFloat(s.outlineWidth)>0)||s.boxShadow!=='none'||(bs.outlineStyle!=='none'&&parseFloat(bs.outlineWidth)>0); const off = r.bottom<0||r.top>innerHeight; return {w:e.dataset.want??null,t:(e.textContent||e.ariaLabel||e.id||'').trim().slice(0,20),tag:e.tagName,vis,off,y:r.top+scrollY,x:r.left, name:e.name||''}; }); if(!f) { if (got.size>2) break; continue;} if (f.w!==null){ if(got.has(f.w)) break; got.add(f.w);} if(!f.vis) noOutline.push(f.tag+':'+f.t); if(last&&f.y<last.y-60&&f.x<=last.x) jumps.push(last.t+' > '+f.t); last=f; }
  const missing = await page.evaluate((g)=>[...document.querySelectorAll('[data-want]')].filter(e=>!g.includes(e.dataset.want)&&e.type!=='radio').map(e=>e.tagName+':'+(e.textContent||e.ariaLabel||e.id||'').trim().slice(0,25)+(e.checkVisibility()?'':'(hidden)')), [...got]);
  console.log(path, `reach ${got.size}/${want}`, missing.length?'MISSING '+missing.slice(0,6).join(' | '):'', noOutline.length?'NOOUT '+[...new Set(noOutline)].slice(0,5).join(' | '):'', jumps.length?'JUMP '+jumps.slice(0,4).join(' ; '):'', errs.length?'ERR '+errs.join(';'):'');
  await ctx.close();
}
// G8: slow 3G
for (const path of ['/scorecards/national.tech-sme']) {
  const ctx = await browser.newContext({ viewport: { width: 390, height: 844 } });
  await ctx.addInitScript(([a]) => { localStorage.setItem('kechuang.preferences', '{"language":"zh","large":false}'); localStorage.setItem('kechuang.answers', a); window.cls=0; new PerformanceObserver(l=>{for(const e of l.getEntries()) if(!e.hadRecentInput) window.cls+=e.value;}).observe({type:'layout-shift',buffered:true}); }, [answers]);
  const page = await ctx.newPage(); const cdp = await ctx.newCDPSession(page);
  await cdp.send('Network.enable'); await cdp.send('Network.emulateNetworkConditions',{offline:false,latency:400,downloadThroughput:62500,uploadThroughput:62500});
  const t0=Date.now(); await page.goto(origin+path,{waitUntil:'commit'}); await page.waitForSelector('.first-frame,.skeleton,main h1',{timeout:60000}); const t1=Date.now(); await page.waitForSelector('main h1, main .skeleton',{timeout:120000}); const t2=Date.now(); await page.waitForSelector('main h1',{timeout:120000}); await page.waitForTimeout(2000); await page.waitForFunction(()=>!document.querySelector('.skeleton'),null,{timeout:120000}).catch(()=>console.log('skeleton stays')); await page.waitForTimeout(500);
  console.log('slow', path, 'frame', t1-t0, 'main', t2-t0, 'all', Date.now()-t0, 'cls', (await page.evaluate(()=>window.cls)).toFixed(3));
  await ctx.close();
}
await browser.close();
