// A project elsewhere finds the installed library and compiles the lines that the README shows.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const run = (...command) => execFileSync(command[0], command.slice(1), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** The block of C++ in the README: includes, and what follows them. */
function shownInReadme() {
  const [, block] = readFileSync(path.join(root, 'README.md'), 'utf8').match(/```cpp\n(.*?)```/s)
  const [includes, body] = block.split('\n\n')
  return { includes, body }
}

test("a project that finds shagym::shagym compiles the README's lines", () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'shagym-install-'))
  try {
    const prefix = path.join(folder, 'prefix')
    run('cmake', '--install', path.join(root, 'build/release'), '--prefix', prefix)
    const project = path.join(folder, 'project')
    mkdirSync(project)
    const { includes, body } = shownInReadme()
    writeFileSync(path.join(project, 'CMakeLists.txt'), `cmake_minimum_required(VERSION 3.25)
project(consumer LANGUAGES CXX)
find_package(shagym 0.1 REQUIRED)
add_executable(consumer main.cpp)
target_link_libraries(consumer PRIVATE shagym::shagym)
`)
    writeFileSync(path.join(project, 'main.cpp'), `${includes}
#include <fstream>
#include <iostream>
#include <iterator>

int main(int, char** arguments) {
  std::ifstream file(arguments[1]);
  const std::string rulebook_json(std::istreambuf_iterator<char>(file), {});
  const std::string request = R"({"locale":"ru","now":"2026-11-23T10:00","answers":{}})";
  const std::string lines = R"({"now":"2026-11-23T10:00","facts":{}})";
  const std::string bytes = "%PDF-1.4";
${body}
  std::cout << (view.size() > 1000) << (verdicts.find("\\"ok\\":true") != std::string::npos)
            << (why.find("route") != std::string::npos) << (what.find("\\"pdf\\"") != std::string::npos) << "\\n";
}
`)
    run('cmake', '-S', project, '-B', path.join(folder, 'build'), `-DCMAKE_PREFIX_PATH=${prefix}`)
    run('cmake', '--build', path.join(folder, 'build'))
    assert.equal(run(path.join(folder, 'build/consumer'), path.join(prefix, 'share/shagym/rulebook.json')), '1111\n')
    assert.match(run(path.join(prefix, 'bin/shagym'), '--version'), /^(shagym )?\d+\.\d+\.\d+\n$/)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
