"""A throw-away PostgreSQL with PostGIS on loopback: own folder, free port, ended by its process id."""

from __future__ import annotations

import glob
import os
import pwd
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

_USERS = ("postgres", "nobody")
"""Who runs the server where the tests run as root, whom PostgreSQL refuses."""


class Cluster:
    """A server with one database, whose users need no password."""

    name = "stadt"

    def __init__(self, programs: Path, folder: Path):
        self.programs, self.folder = programs, folder
        self.as_user = {}
        if os.getuid() == 0:
            found = next(one for name in _USERS for one in pwd.getpwall() if one.pw_name == name)
            os.chown(folder, found.pw_uid, found.pw_gid)
            self.as_user = {"user": found.pw_uid, "group": found.pw_gid, "extra_groups": []}
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.server: subprocess.Popen | None = None

    def start(self):
        """Make the cluster and wait until it answers."""
        data = self.folder / "data"
        made = [str(self.programs / "initdb"), "-D", str(data), "-A", "trust", "-U", "admin", "-E", "UTF8"]
        subprocess.run(
            [*made, "--locale=C", "--no-sync"], check=True, capture_output=True, cwd=self.folder, **self.as_user
        )
        options = {"listen_addresses": "127.0.0.1", "port": self.port, "unix_socket_directories": "", "fsync": "off"}
        settings = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
        with (self.folder / "log").open("wb") as log:
            self.server = subprocess.Popen(
                [str(self.programs / "postgres"), "-D", str(data), *settings],
                stdout=log,
                stderr=log,
                cwd=self.folder,
                **self.as_user,
            )
        for _ in range(100):
            if self.call("postgres", "select 1").returncode == 0:
                break
            time.sleep(0.1)
        self.sql(f"create database {self.name}", database="postgres")

    def stop(self):
        """End the server at once."""
        if self.server is not None:
            self.server.send_signal(signal.SIGQUIT)
            self.server.wait(20)

    def call(self, database: str, sql: str, user: str = "admin") -> subprocess.CompletedProcess:
        address = f"host=127.0.0.1 port={self.port} dbname={database} user={user}"
        call = [str(self.programs / "psql"), address, "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"]
        return subprocess.run(call, input=sql, capture_output=True, text=True, check=False)

    def sql(self, text: str, user: str = "admin", database: str = "") -> list[str]:
        """The lines that psql prints, values with | between them; an error fails the test."""
        done = self.call(database or self.name, text, user)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()

    def fails(self, text: str, user: str = "admin") -> str:
        """What the server says to a statement that it refuses."""
        done = self.call(self.name, text, user)
        assert done.returncode != 0, done.stdout
        return done.stderr

    def address(self, user: str = "admin", password: str = "") -> str:
        """How QGIS writes the connection."""
        secret = f" password='{password}'" if password else ""
        return f"dbname='{self.name}' host=127.0.0.1 port={self.port} user='{user}'{secret} sslmode=disable"

    def source(
        self, table: str, schema: str = "public", geometry: str = "", user: str = "admin", more: str = ""
    ) -> str:
        """The address of a table, for inputs and outputs."""
        shape = f" ({geometry})" if geometry else ""
        return f'postgres://{self.address(user)} {more} table="{schema}"."{table}"{shape}'

    def layer(self, table: str, schema: str = "public", geometry: str = "", user: str = "admin", more: str = ""):
        """A table as a layer of QGIS."""
        from qgis.core import QgsVectorLayer

        address = self.source(table, schema, geometry, user, more).partition("://")[2]
        layer = QgsVectorLayer(address, table, "postgres")
        assert layer.isValid(), layer.error().summary()
        return layer


def programs() -> Path | None:
    """The folder of the newest PostgreSQL server on this machine."""
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin/postgres"), key=lambda path: int(path.split("/")[4]))
    on_path = shutil.which("postgres")
    return Path(found[-1]).parent if found else Path(on_path).parent if on_path else None
