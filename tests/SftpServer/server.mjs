// A folder over SFTP, for one user with a password or a public key. Prints its port when it listens.
// node server.mjs <folder> <host key file> <user> <password> [public key file]
import { readFileSync, statSync, openSync, readSync, writeSync, closeSync, renameSync, unlinkSync, readdirSync, mkdirSync } from 'node:fs';
import { join, normalize } from 'node:path';
import ssh2 from 'ssh2';

const [folder, hostKey, user, password, publicKey] = process.argv.slice(2);
const { Server, utils } = ssh2;
const { STATUS_CODE, OPEN_MODE } = utils.sftp;
const allowed = publicKey ? utils.parseKey(readFileSync(publicKey)) : null;
const place = name => join(folder, normalize('/' + name));

const server = new Server({ hostKeys: [readFileSync(hostKey)] }, client => {
  client.on('error', () => {});
  client.on('authentication', context => {
    if (context.username !== user) return context.reject(['password', 'publickey']);
    if (context.method === 'password' && !allowed) return context.password === password ? context.accept() : context.reject();
    if (context.method === 'publickey' && allowed) {
      if (context.key.algo !== allowed.type || !context.key.data.equals(allowed.getPublicSSH())) return context.reject();
      if (context.signature && allowed.verify(context.blob, context.signature, context.hashAlgo) !== true) return context.reject();
      return context.accept();
    }
    return context.reject(allowed ? ['publickey'] : ['password']);
  });
  client.on('ready', () => client.on('session', accept => accept().on('sftp', acceptSftp => serve(acceptSftp()))));
});

function serve(sftp) {
  const open = new Map();
  let next = 1;
  const handle = value => { const id = next++; open.set(id, value); const buffer = Buffer.alloc(4); buffer.writeUInt32BE(id); return buffer; };
  const of = buffer => open.get(buffer.readUInt32BE());
  const attempt = (id, work) => {
    try { work(); } catch (problem) { sftp.status(id, problem.code === 'ENOENT' ? STATUS_CODE.NO_SUCH_FILE : problem.code === 'EACCES' ? STATUS_CODE.PERMISSION_DENIED : STATUS_CODE.FAILURE); }
  };
  const attributes = stat => ({ mode: stat.mode, uid: 0, gid: 0, size: stat.size, atime: stat.atimeMs / 1000 | 0, mtime: stat.mtimeMs / 1000 | 0 });
  const stat = (id, path) => attempt(id, () => sftp.attrs(id, attributes(statSync(place(path)))));
  sftp.on('REALPATH', (id, path) => { const full = normalize('/' + (path === '.' ? '' : path)); sftp.name(id, [{ filename: full, longname: full, attrs: {} }]); });
  sftp.on('STAT', stat);
  sftp.on('LSTAT', stat);
  sftp.on('FSTAT', (id, buffer) => attempt(id, () => sftp.attrs(id, attributes(statSync(of(buffer).path)))));
  sftp.on('OPEN', (id, path, flags) => attempt(id, () => {
    const mode = flags & OPEN_MODE.WRITE ? (flags & OPEN_MODE.EXCL ? 'wx' : flags & OPEN_MODE.APPEND ? 'a' : 'w') : 'r';
    sftp.handle(id, handle({ path: place(path), file: openSync(place(path), mode) }));
  }));
  sftp.on('READ', (id, buffer, offset, length) => attempt(id, () => {
    const bytes = Buffer.alloc(length);
    const count = readSync(of(buffer).file, bytes, 0, length, offset);
    if (count === 0) sftp.status(id, STATUS_CODE.EOF); else sftp.data(id, bytes.subarray(0, count));
  }));
  sftp.on('WRITE', (id, buffer, offset, data) => attempt(id, () => { writeSync(of(buffer).file, data, 0, data.length, offset); sftp.status(id, STATUS_CODE.OK); }));
  sftp.on('OPENDIR', (id, path) => attempt(id, () => sftp.handle(id, handle({ names: readdirSync(place(path)), path: place(path) }))));
  sftp.on('READDIR', (id, buffer) => attempt(id, () => {
    const names = of(buffer).names.splice(0);
    if (names.length === 0) return sftp.status(id, STATUS_CODE.EOF);
    sftp.name(id, names.map(name => ({ filename: name, longname: name, attrs: attributes(statSync(join(of(buffer).path, name))) })));
  }));
  sftp.on('CLOSE', (id, buffer) => attempt(id, () => { const value = of(buffer); open.delete(buffer.readUInt32BE()); if (value?.file) closeSync(value.file); sftp.status(id, STATUS_CODE.OK); }));
  sftp.on('RENAME', (id, from, to) => attempt(id, () => { renameSync(place(from), place(to)); sftp.status(id, STATUS_CODE.OK); }));
  sftp.on('REMOVE', (id, path) => attempt(id, () => { unlinkSync(place(path)); sftp.status(id, STATUS_CODE.OK); }));
  sftp.on('MKDIR', (id, path) => attempt(id, () => { mkdirSync(place(path)); sftp.status(id, STATUS_CODE.OK); }));
  for (const name of ['SETSTAT', 'FSETSTAT']) sftp.on(name, id => sftp.status(id, STATUS_CODE.OK));
}

process.stdin.on('end', () => process.exit(0)).resume();
server.listen(Number(process.env.SFTP_PORT || 0), '127.0.0.1', () => console.log(server.address().port));
