/*
 * A disk that forgets. Under LD_PRELOAD, what a program writes below $POWER_DISK reaches $POWER_IMAGE only when it is synced:
 * after a SIGKILL the image is what a power cut would have left. Worst case for contents (nothing unsynced survives), kind to
 * names (a file is there once it was synced, and gone at once when it is removed).
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILES 4096
#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

/* Bytes written since the last sync of the same file, from the first to after the last. */
static struct { char path[512]; off_t from, to; } files[FILES];
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

/* Path of a file below the disk, relative to it; 0 when it is elsewhere. */
static int below(const char *path, char *relative) {
  const char *disk = getenv("POWER_DISK");
  size_t length = disk ? strlen(disk) : 0;
  if (!length || strncmp(path, disk, length) || path[length] != '/') return 0;
  return snprintf(relative, 512, "%s", path + length + 1) < 512;
}

static int path_of(int fd, char *relative) {
  char link[64], path[1024];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return below(path, relative);
}

static void image_of(const char *relative, char *path) {
  snprintf(path, 1024, "%s/%s", getenv("POWER_IMAGE"), relative);
}

static int entry(const char *relative) {
  for (int i = 0; i < FILES; i++) {
    if (!files[i].path[0]) strcpy(files[i].path, relative);
    if (!strcmp(files[i].path, relative)) return i;
  }
  abort();
}

static void dirty(int fd, off_t from, off_t to) {
  char relative[512];
  if (to <= from || !path_of(fd, relative)) return;
  pthread_mutex_lock(&mutex);
  int i = entry(relative);
  if (files[i].to == 0 || from < files[i].from) files[i].from = from;
  if (to > files[i].to) files[i].to = to;
  pthread_mutex_unlock(&mutex);
}

static void synced(int fd) {
  char relative[512], path[1024], piece[65536];
  struct stat now;
  if (!path_of(fd, relative) || fstat(fd, &now) || !S_ISREG(now.st_mode)) return;
  pthread_mutex_lock(&mutex);
  int i = entry(relative);
  image_of(relative, path);
  int image = open(path, O_CREAT | O_RDWR, 0600);
  if (image < 0) abort();
  char own[64];
  snprintf(own, sizeof own, "/proc/self/fd/%d", fd);
  int source = open(own, O_RDONLY);
  for (off_t at = files[i].from; at < files[i].to;) {
    off_t left = files[i].to - at;
    ssize_t n = pread(source, piece, left < (off_t)sizeof piece ? left : (off_t)sizeof piece, at);
    if (n <= 0) break;
    REAL(ssize_t, "pwrite", int, const void *, size_t, off_t);
    if (real(image, piece, n, at) != n) abort();
    at += n;
  }
  REAL(int, "ftruncate", int, off_t);
  if (real(image, now.st_size)) abort();
  close(source);
  close(image);
  files[i].from = files[i].to = 0;
  pthread_mutex_unlock(&mutex);
}

ssize_t write(int fd, const void *bytes, size_t count) {
  REAL(ssize_t, "write", int, const void *, size_t);
  ssize_t n = real(fd, bytes, count);
  off_t after = n > 0 ? lseek(fd, 0, SEEK_CUR) : -1;
  if (after >= n) dirty(fd, after - n, after);
  return n;
}
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  REAL(ssize_t, "pwrite", int, const void *, size_t, off_t);
  ssize_t n = real(fd, bytes, count, at);
  if (n > 0) dirty(fd, at, at + n);
  return n;
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off_t at) { return pwrite(fd, bytes, count, at); }
int fsync(int fd) {
  REAL(int, "fsync", int);
  int failed = real(fd);
  if (!failed) synced(fd);
  return failed;
}
int fdatasync(int fd) {
  REAL(int, "fdatasync", int);
  int failed = real(fd);
  if (!failed) synced(fd);
  return failed;
}
int unlink(const char *path) {
  REAL(int, "unlink", const char *);
  char relative[512], image[1024];
  int failed = real(path);
  if (!failed && below(path, relative)) {
    image_of(relative, image);
    real(image);
  }
  return failed;
}
