"""A store of OpenStack Swift on this machine alone, for tests: all four of its servers in one process, on ports of their own.

    python3 swift.test-support.py FOLDER

Its `s3api` speaks S3 and checks each signature (AWS signature v4) by the users of its `tempauth`. It writes its port in one line, and
ends with its standard input. The folder must be on a disk that keeps user attributes."""
import os
import sys

import eventlet
from eventlet import tpool, wsgi

eventlet.patcher.monkey_patch(all=False, socket=True, select=True, thread=True)

from swift.common import storage_policy, utils
from swift.common.ring import RingBuilder
from swift.common.wsgi import SwiftHttpProtocol, loadapp

FOLDER = sys.argv[1]
KINDS = ("account", "container", "object")
# Under load nothing is given up that a quiet machine would do.
PATIENCE = 60

STORAGE = """
[DEFAULT]
swift_dir = {folder}
devices = {folder}/devices
mount_check = false
disable_fallocate = true
fallocate_reserve = 0
conn_timeout = {patience}
node_timeout = {patience}
container_update_timeout = {patience}
recon_cache_path = {folder}
[pipeline:main]
pipeline = {kind}-server
[app:{kind}-server]
use = egg:swift#{kind}
"""

PROXY = """
[DEFAULT]
swift_dir = {folder}
[pipeline:main]
pipeline = catch_errors gatekeeper listing_formats s3api tempauth slo copy dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
conn_timeout = {patience}
node_timeout = {patience}
[filter:s3api]
use = egg:swift#s3api
[filter:tempauth]
use = egg:swift#tempauth
user_klausel_backup = right .admin
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:slo]
use = egg:swift#slo
[filter:copy]
use = egg:swift#copy
[filter:dlo]
use = egg:swift#dlo
"""


def write(name, text, **said):
    path = os.path.join(FOLDER, name)
    with open(path, "w") as file:
        file.write(text.format(folder=FOLDER, patience=PATIENCE, **said))
    return path


def save_ring(kind, port):
    """One device, one copy of each content."""
    builder = RingBuilder(part_power=2, replicas=1, min_part_hours=0)
    at = {"ip": "127.0.0.1", "port": port, "replication_ip": "127.0.0.1", "replication_port": port}
    builder.add_dev({"id": 0, "region": 1, "zone": 1, "weight": 1.0, "device": "disk", "meta": "", **at})
    builder.rebalance()
    builder.get_ring().save(os.path.join(FOLDER, kind + ".ring.gz"))


class NoCache:
    """Swift asks for memcached, in which it would keep tokens and what it knows of containers; it runs without either."""

    def __getattr__(self, _):
        return lambda *_, **__: None


def without_cache(app):
    def answer(environment, start):
        environment["swift.cache"] = NoCache()
        return app(environment, start)

    return answer


def app_of(config):
    return loadapp(config, global_conf={"log_name": os.path.basename(config)})


def serve(sock, app):
    quiet = open(os.devnull, "w")
    eventlet.spawn(wsgi.server, sock, app, quiet, protocol=SwiftHttpProtocol, capitalize_response_headers=False)


os.makedirs(os.path.join(FOLDER, "devices", "disk"))
write("swift.conf", "[swift-hash]\nswift_hash_path_suffix = test\n")
utils.set_swift_dir(FOLDER)
storage_policy.reload_storage_policies()
sockets = {kind: eventlet.listen(("127.0.0.1", 0)) for kind in KINDS}
for kind in KINDS:
    save_ring(kind, sockets[kind].getsockname()[1])
    serve(sockets[kind], app_of(write(kind + "-server.conf", STORAGE, kind=kind)))
door = eventlet.listen(("127.0.0.1", 0))
serve(door, without_cache(app_of(write("proxy-server.conf", PROXY))))
print(door.getsockname()[1], flush=True)
# Whoever started it is gone when nothing more can come from there.
tpool.execute(sys.stdin.read)
